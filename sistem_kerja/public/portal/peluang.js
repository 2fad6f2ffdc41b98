/* Openings for volunteers, my own volunteering and its way. Addresses: #/peluang, #/ikuti/<my volunteering>,
   #/ajukan/ (work of my own unit for which there is no opening). */
"use strict";

(() => {
	const { el } = SK;
	const METODE = "/api/method/sistem_kerja.api.sukarela.";
	const ISIAN = [
		{ nama: "kegiatan", label: "Kegiatan", jenis: "input" },
		{ nama: "tugas", label: "Tugas yang diajukan", jenis: "textarea" },
		{ nama: "alasan", label: "Alasan dan kompetensi Anda", jenis: "textarea" },
		{ nama: "mulai", label: "Mulai", jenis: "date" },
		{ nama: "selesai", label: "Selesai", jenis: "date" },
	];
	const ikuti = (nama) => `#/ikuti/${encodeURIComponent(nama)}`;

	Object.assign(SK.HALAMAN, { peluang: halamanPeluang, ajukan: halamanAjukan, ikuti: halamanIkuti });

	/* --- the list --- */

	async function halamanPeluang() {
		const [semua, milik] = await Promise.all([SK.baca(METODE + "daftar_peluang"), SK.baca(METODE + "pengajuan_saya")]);
		const cocok = semua.filter((p) => p.cocok.length && !p.kurang.length && p.jabatan_sesuai);
		const lain = semua.filter((p) => !cocok.includes(p));
		return [
			el("h1", { tabindex: "-1" }, "Peluang"),
			milik.length ? SK.kartu("Pengajuan saya", el("ul", { class: "daftar" }, milik.map(barisPengajuan))) : null,
			cocok.length ? SK.kartu("Cocok dengan kompetensi Anda", el("ul", { class: "daftar" }, cocok.map(barisPeluang))) : null,
			SK.kartu(cocok.length ? "Peluang lain" : "Peluang terbuka", lain.length
				? el("ul", { class: "daftar" }, lain.map(barisPeluang))
				: el("p", { class: "kosong" }, cocok.length ? "Tidak ada peluang lain yang terbuka." : "Belum ada peluang yang terbuka.")),
			SK.kartu("Tanpa peluang", el("p", { class: "redup" }, "Anda dapat juga mengajukan diri untuk pekerjaan di unit Anda sendiri."),
				el("div", { class: "tombol-tombol" }, el("a", { class: "tombol", href: "#/ajukan/" }, "Ajukan diri di unit saya"))),
		];
	}

	function barisPengajuan(p) {
		const giliran = p.docstatus ? "" : p.nama_pemegang ? `Pada ${p.nama_pemegang} sejak ${SK.tanggal(p.pemegang_sejak)}` : "";
		return el("li", {}, el("a", { href: ikuti(p.name) },
			el("span", { class: "nama" }, p.kegiatan), el("span", { class: "baris" }, SK.cip(p.status), giliran && el("span", { class: "redup" }, giliran)),
			el("span", { class: "baris redup" }, SK.masa(p.mulai, p.selesai)),
			p.alasan_penolakan && el("span", { class: "baris redup" }, `Alasan: ${p.alasan_penolakan}`)));
	}

	function barisPeluang(p) {
		const butir = (teks, kelas) => el("li", { class: "cip " + kelas }, teks);
		return el("li", {}, el("details", { class: "peluang" },
			el("summary", {}, el("span", { class: "nama" }, p.kegiatan),
				el("span", { class: "baris redup" }, [p.nama_unit, `ditutup ${SK.tanggal(p.tutup)}`].join(" · ")),
				el("ul", { class: "cip-cip" },
					p.cocok.map((k) => butir(`Kompetensi Anda: ${k}`, "baik")),
					p.kurang.map((k) => butir(`Belum tercatat pada Anda: ${k}`, "")),
					!p.jabatan_sesuai && butir("Diminta jabatan lain", "tunggu"))),
			p.uraian && el("p", { class: "panjang" }, p.uraian),
			el("p", { class: "redup" }, [SK.masa(p.mulai, p.selesai), p.jumlah && `dicari ${p.jumlah} orang`].filter(Boolean).join(" · ")),
			tawaran(p)));
	}

	function tawaran(p) {
		if (p.pengajuan) return el("div", { class: "tombol-tombol" }, el("a", { class: "tombol", href: ikuti(p.pengajuan) }, "Sudah Anda ajukan: ikuti"));
		if (p.dikerjakan) return el("p", { class: "redup" }, "Kegiatan ini sudah Anda kerjakan. ", el("a", { href: SK.tautan(SK.DOKUMEN.penugasan, p.dikerjakan) }, "Buka penugasannya"));
		return el("div", { class: "tombol-tombol" }, el("button", { type: "button", class: "utama", onclick: () => ajukanDiri(p) }, "Ajukan diri"));
	}

	function ajukanDiri(p) {
		const tertulis = p.bentuk !== "lisan";
		SK.tanya({
			judul: "Ajukan diri?",
			uraian: `${p.kegiatan}, ${p.nama_unit}, ${SK.masa(p.mulai, p.selesai)}. ` + (tertulis ? "Surat pengajuan Anda terbit dan dikirim." : "Pengajuan lisan: dikirim tanpa surat."),
			label: "Alasan dan kompetensi Anda", wajib: tertulis, pesan: "Tulis alasannya dahulu; pejabat yang memutuskan membacanya.",
			nilai: p.cocok.length ? `Kompetensi saya sesuai: ${p.cocok.join(", ")}.` : "",
			tombol: "Ya, ajukan diri",
			kirim: async (alasan) => {
				const hasil = await SK.tulis(METODE + "ajukan_diri", { peluang: p.name, alasan });
				SK.kabari(hasil.pemegang ? `Terkirim kepada ${hasil.pemegang}, ${hasil.jabatan}.` : "Pengajuan terkirim.");
				SK.pindah(ikuti(hasil.name));
			},
		});
	}

	/* --- following one --- */

	async function halamanIkuti(nama) {
		const p = await SK.baca(METODE + "ikuti", { nama });
		return [
			SK.kembali("#/peluang", "Peluang"),
			el("div", {}, el("p", { class: "redup" }, `Pengajuan Sukarela ${p.name}`), el("h1", { tabindex: "-1" }, p.kegiatan),
				el("div", { class: "baris" }, SK.cip(p.status), el("span", { class: "redup" }, [p.unit, SK.masa(p.mulai, p.selesai)].filter(Boolean).join(" · ")))),
			jawaban(p),
			p.kini && giliran(p, nama),
			SK.kartu("Perjalanan pengajuan", el("ol", { class: "rantai" }, p.sudah.map(sudah), p.kini && langkahKini(p), p.nanti.map(nanti))),
			SK.kartu("Yang Anda ajukan", p.tugas && el("p", { class: "panjang" }, p.tugas), el("blockquote", {}, p.alasan),
				el("a", { class: "kembali", href: SK.tautan(SK.DOKUMEN.pengajuan, p.name) }, "Dokumen lengkap dan naskahnya ›")),
		];
	}

	function jawaban(p) {
		if (p.penugasan)
			return el("div", { class: "pesan" }, el("p", {}, "Pengajuan Anda disetujui; Anda ditugaskan."),
				el("a", { class: "tombol utama", href: SK.tautan(SK.DOKUMEN.penugasan, p.penugasan) }, "Buka penugasannya"));
		if (!p.jawaban) return null;
		return el("div", { class: "pesan galat" }, el("h2", {}, "Pengajuan ini tidak disetujui"), el("p", {}, p.jawaban));
	}

	function giliran(p, nama) {
		const k = p.kini;
		const judul = k.menunggu_pejabat ? "Menunggu pejabat" : k.draf ? "Belum dikirim" : `Menunggu ${k.nama || k.jabatan}`;
		return el("section", { class: "kartu", "aria-label": "Giliran" }, el("h2", {}, judul),
			el("p", { class: "redup" }, k.menunggu_pejabat ? `${k.menunggu_pejabat}. Berjalan lagi sendiri setelah dibereskan.`
				: [k.jabatan && `sebagai ${k.jabatan}`, k.sejak && `sejak ${SK.tanggal(k.sejak)}`].filter(Boolean).join(", ")),
			SK.tenggat(k.tenggat, false),
			p.tindakan.length ? el("div", { class: "tombol-tombol" }, p.tindakan.map((t, i) => tombolTindakan(p, t, i, nama))) : null);
	}

	function tombolTindakan(p, t, i, nama) {
		const tarik = t.nama === "Tarik";
		return el("button", { type: "button", class: tarik || t.wajib_alasan ? "bahaya" : i ? "" : "utama", onclick: () => SK.tanya({
			judul: tarik ? "Tarik pengajuan ini?" : `${t.nama}?`,
			uraian: tarik ? "Suratnya dicabut dan pengajuan kembali menjadi draf; Anda dapat mengirimnya lagi." : `Status menjadi «${t.ke}».`,
			label: t.wajib_alasan ? "Alasan" : "Catatan", wajib: t.wajib_alasan, pesan: "Isi alasannya dahulu.", tombol: tarik ? "Ya, tarik" : t.nama,
			kirim: async (catatan) => {
				await SK.tulis("tindak", { doctype: SK.DOKUMEN.pengajuan, name: p.name, tindakan: t.nama, catatan, versi: p.versi });
				SK.kabari(`${t.nama}: berhasil.`);
				SK.pindah(ikuti(nama));
			},
		}) }, tarik ? "Tarik pengajuan" : t.nama);
	}

	const sudah = (b) => el("li", { class: "sudah" }, el("strong", {}, b.tindakan), el("div", {}, [b.nama, b.sebagai].filter(Boolean).join(", ")),
		el("p", { class: "redup" }, SK.waktu(b.waktu)), b.catatan && el("blockquote", {}, b.catatan));
	const langkahKini = ({ kini: k }) => el("li", { class: "kini", "aria-current": "step" }, el("strong", {}, k.status),
		el("div", {}, k.draf ? "Menunggu Anda mengirimnya" : [k.nama, k.jabatan].filter(Boolean).join(", ")));
	const nanti = (b) => el("li", { class: "nanti" }, el("strong", {}, b.status), el("p", { class: "redup" }, `${b.jabatan || "Anda"}: ${b.tindakan}`));

	/* --- without an opening --- */

	async function halamanAjukan() {
		return [
			SK.kembali("#/peluang", "Peluang"),
			el("h1", { tabindex: "-1" }, "Mengajukan diri"),
			el("p", { class: "redup" }, "Untuk pekerjaan di unit Anda sendiri"),
			formulir(),
		];
	}

	function formulir() {
		const kotakGalat = el("div", {});
		const form = el("form", { class: "kartu", novalidate: true, "aria-label": "Pengajuan sukarela" },
			kotakGalat, ISIAN.map(isian),
			el("div", { class: "tombol-tombol" }, el("button", { type: "submit", class: "utama" }, "Simpan pengajuan")));
		form.addEventListener("submit", (e) => {
			e.preventDefault();
			SK.sibuk(form.querySelector("button"), () => kirim(form, kotakGalat));
		});
		return form;
	}

	const isian = ({ nama, label, jenis }) => el("div", {}, el("label", { for: nama }, label), jenis === "textarea"
		? el("textarea", { id: nama, name: nama, rows: 4 })
		: el("input", { id: nama, name: nama, type: jenis === "date" ? "date" : "text" }));

	async function kirim(form, kotakGalat) {
		const isi = Object.fromEntries(ISIAN.map(({ nama }) => [nama, form.elements[nama].value.trim()]));
		const kosong = ISIAN.find(({ nama }) => nama !== "tugas" && !isi[nama]);
		try {
			if (kosong) throw new SK.Galat(`Isi ${kosong.label.toLowerCase()} dahulu.`);
			const hasil = await SK.tulis(METODE + "ajukan", { isi });
			SK.kabari("Pengajuan tersimpan. Periksa, lalu kirim.");
			SK.pindah(ikuti(hasil.name));
		} catch (galat) {
			if (!(galat instanceof SK.Galat)) throw galat;
			kotakGalat.replaceChildren(SK.pesanGalat(galat));
		}
	}
})();
