/* Openings for volunteers, my own volunteering, and its form. Addresses: #/peluang, #/ajukan/<peluang or empty: my unit>. */
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

	Object.assign(SK.HALAMAN, { peluang: halamanPeluang, ajukan: halamanAjukan });

	async function halamanPeluang() {
		const [terbuka, milik] = await Promise.all([SK.baca(METODE + "daftar_peluang"), SK.baca(METODE + "pengajuan_saya")]);
		return [
			SK.kembali(),
			el("h1", { tabindex: "-1" }, "Peluang dan pengajuan sukarela"),
			SK.kartu("Peluang terbuka", terbuka.length
				? el("ul", { class: "daftar" }, terbuka.map(barisPeluang))
				: el("p", { class: "kosong" }, "Belum ada peluang yang terbuka.")),
			el("div", { class: "tombol-tombol" }, el("a", { class: "tombol", href: "#/ajukan/" }, "Ajukan diri di unit saya")),
			SK.kartu("Pengajuan saya", milik.length
				? el("ul", { class: "daftar" }, milik.map((p) => el("li", {}, el("a", { href: SK.tautan(SK.DOKUMEN.pengajuan, p.name) },
					el("span", { class: "nama" }, p.kegiatan), SK.cip(p.status),
					el("span", { class: "baris redup" }, SK.masa(p.mulai, p.selesai))))))
				: el("p", { class: "kosong" }, "Anda belum pernah mengajukan diri.")),
		];
	}

	function barisPeluang(p) {
		const tujuan = p.pengajuan ? SK.tautan(SK.DOKUMEN.pengajuan, p.pengajuan) : `#/ajukan/${encodeURIComponent(p.name)}`;
		const rinci = [
			p.cocok.length && `Cocok: ${p.cocok.join(", ")}`,
			p.kurang.length && `Belum tercatat pada Anda: ${p.kurang.join(", ")}`,
			!p.jabatan_sesuai && "Diminta jabatan lain",
		];
		return el("li", {}, el("a", { href: tujuan },
			el("span", { class: "nama" }, p.kegiatan),
			el("span", { class: "baris redup" }, [p.nama_unit, SK.masa(p.mulai, p.selesai), `ditutup ${SK.tanggal(p.tutup)}`].join(" · ")),
			rinci.filter(Boolean).map((r) => el("span", { class: "baris redup" }, r)),
			p.pengajuan && el("span", { class: "baris" }, "Sudah Anda ajukan")));
	}

	async function halamanAjukan(nama) {
		const asal = nama ? (await SK.baca(METODE + "daftar_peluang")).find((p) => p.name === nama) : null;
		if (nama && !asal) throw new SK.Galat("Peluang ini sudah ditutup atau tidak ada.");
		return [
			SK.kembali("#/peluang", "Peluang"),
			el("h1", { tabindex: "-1" }, "Mengajukan diri"),
			el("p", { class: "redup" }, asal ? `${asal.kegiatan}, ${asal.nama_unit}` : "Untuk pekerjaan di unit Anda sendiri"),
			formulir(asal),
		];
	}

	function formulir(asal) {
		const kotakGalat = el("div", {});
		const bawaan = asal ? { kegiatan: asal.kegiatan, tugas: asal.uraian, mulai: asal.mulai, selesai: asal.selesai } : {};
		const form = el("form", { class: "kartu", novalidate: true, "aria-label": "Pengajuan sukarela" },
			kotakGalat, ISIAN.map((b) => isian(b, bawaan[b.nama])),
			el("div", { class: "tombol-tombol" }, el("button", { type: "submit", class: "utama" }, "Simpan pengajuan")));
		form.addEventListener("submit", (e) => {
			e.preventDefault();
			SK.sibuk(form.querySelector("button"), () => kirim(form, asal, kotakGalat));
		});
		return form;
	}

	function isian({ nama, label, jenis }, nilai) {
		const kotak = jenis === "textarea"
			? el("textarea", { id: nama, name: nama, rows: 4 })
			: el("input", { id: nama, name: nama, type: jenis === "date" ? "date" : "text" });
		kotak.value = String(nilai || "").slice(0, jenis === "date" ? 10 : undefined);
		return el("div", {}, el("label", { for: nama }, label), kotak);
	}

	async function kirim(form, asal, kotakGalat) {
		const isi = Object.fromEntries(ISIAN.map(({ nama }) => [nama, form.elements[nama].value.trim()]));
		const kosong = ISIAN.find(({ nama }) => nama !== "tugas" && !isi[nama]);
		try {
			if (kosong) throw new SK.Galat(`Isi ${kosong.label.toLowerCase()} dahulu.`);
			if (asal) isi.peluang = asal.name;
			const hasil = await SK.tulis(METODE + "ajukan", { isi });
			SK.kabari("Pengajuan tersimpan. Periksa, lalu kirim.");
			SK.pindah(SK.tautan(SK.DOKUMEN.pengajuan, hasil.name));
		} catch (galat) {
			if (!(galat instanceof SK.Galat)) throw galat;
			kotakGalat.replaceChildren(SK.pesanGalat(galat));
		}
	}
})();
