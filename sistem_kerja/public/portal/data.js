/* #/data: my record, who evaluates me and why, my competences, and my requests to mend what is wrong in it. */
"use strict";

(() => {
	const { el } = SK;
	const METODE = "/api/method/sistem_kerja.api.data_saya.";
	const BERKAS = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";

	SK.HALAMAN.data = async function (nama) {
		const d = await SK.baca(METODE + "baca");
		return nama === "salah" ? formulir(d) : halaman(d);
	};

	/* --- the record --- */

	function halaman(d) {
		const tampil = (b) => (b.jenis === "date" ? SK.tanggal(b.nilai) : b.nilai) || "–";
		const butir = (label, nilai) => nilai && el("div", {}, el("dt", {}, label), el("dd", {}, nilai));
		return [
			el("h1", { tabindex: "-1" }, "Data saya"),
			SK.kartu("Data kepegawaian", el("dl", {}, d.data.filter((b) => b.bagian !== "Lainnya" && b.bagian !== "Pejabat Penilai Kinerja").map((b) =>
				butir(b.bagian, b.bagian === "Golongan/Ruang" && d.pangkat ? `${tampil(b)}, ${d.pangkat}` : tampil(b))),
				butir("Jenis jabatan", d.jenis_jabatan), butir("Akun", d.akun)),
				el("div", { class: "tombol-tombol" }, el("a", { class: "tombol", href: "#/data/salah" }, "Data saya salah"))),
			permintaan(d.permintaan),
			penilai(d),
			d.kompetensi.length ? SK.kartu("Kompetensi yang tercatat", el("ul", { class: "cip-cip" }, d.kompetensi.map((k) => el("li", { class: "cip jalan" }, `${k.kompetensi} · ${k.tingkat}`)))) : null,
			d.riwayat.length ? SK.kartu("Riwayat kedudukan", el("ol", { class: "rantai" }, d.riwayat.map(riwayat))) : null,
		];
	}

	function penilai({ penilai: p, pejabat }) {
		return SK.kartu("Penilai dan pimpinan Anda",
			el("div", {}, el("h3", {}, p.nama || (p.jabatan ? "Jabatan penilai sedang kosong" : "Penilai belum dapat ditentukan")), p.jabatan && el("p", {}, `Pejabat Penilai Kinerja: ${p.jabatan}`),
				[p.alasan, p.alasan?.includes(p.dasar) ? "" : p.dasar].filter(Boolean).map((t) => el("p", { class: "redup" }, t)), p.sampai && el("p", { class: "redup" }, `Berlaku sampai ${SK.tanggal(p.sampai)}.`)),
			pejabat.map((b) => el("div", {}, el("h3", {}, b.nama || "Jabatan sedang kosong"), el("p", {}, `${b.sebutan}: ${b.jabatan}`), b.alasan && el("p", { class: "redup" }, b.alasan))));
	}

	const riwayat = (r) => el("li", { class: r.selesai ? "sudah" : "kini" },
		el("strong", {}, r.unit), el("div", {}, [r.penilai || "Penilai kosong", r.penilai_jabatan].filter(Boolean).join(", ")),
		el("p", { class: "redup" }, [r.selesai ? SK.masa(r.mulai, r.selesai) : `Sejak ${SK.tanggal(r.mulai)}`, r.sebab].filter(Boolean).join(" · ")));

	function permintaan(semua) {
		return semua.length ? SK.kartu("Permintaan perbaikan", el("ul", { class: "daftar" }, semua.map((p) => el("li", {}, el("div", { class: "isi" },
			el("span", { class: "nama polos-nama" }, p.bagian), el("span", { class: "baris" }, SK.cip(p.status), el("span", { class: "redup" }, `${p.name}, ${SK.tanggal(p.diajukan_pada)}`)),
			el("p", {}, "Tercatat «", p.tercatat || "–", "», seharusnya ", el("strong", {}, p.seharusnya)),
			p.nama_bukti && el("p", { class: "redup" }, "Bukti: ", el("a", { href: p.bukti, target: "_blank", rel: "noopener" }, p.nama_bukti)),
			p.jawaban && el("blockquote", {}, p.jawaban),
			p.nama_penjawab && p.status !== "Ditarik" && el("p", { class: "redup" }, `Dijawab ${p.nama_penjawab}, ${SK.tanggal(p.dijawab_pada)}`),
			p.terbuka && el("div", { class: "tombol-tombol" }, el("button", { type: "button", class: "bahaya", "aria-label": `Tarik permintaan ${p.bagian}`, onclick: () => tarik(p) }, "Tarik permintaan"))))))) : null;
	}

	function tarik(p) {
		SK.tanya({
			judul: "Tarik permintaan ini?", uraian: `${p.bagian}: ${p.seharusnya}`, tombol: "Ya, tarik", bahaya: true,
			kirim: async () => {
				await SK.tulis(METODE + "tarik", { nama: p.name });
				SK.kabari("Permintaan ditarik.");
				SK.pindah("#/data");
			},
		});
	}

	/* --- saying what is wrong --- */

	function formulir(d) {
		const menunggu = d.permintaan.filter((p) => p.terbuka).map((p) => p.bagian);
		const galat = el("div", {}), tempat = el("div", {}), kini = el("p", { class: "bantu" });
		const pilih = el("select", { id: "bagian-data", name: "bagian" }, el("option", { value: "" }, "Pilih …"),
			d.data.map((b) => el("option", { value: b.bagian, disabled: menunggu.includes(b.bagian) }, menunggu.includes(b.bagian) ? `${b.bagian} (menunggu jawaban)` : b.bagian)));
		pilih.addEventListener("change", () => {
			const b = d.data.find((satu) => satu.bagian === pilih.value);
			const nilai = b && (b.jenis === "date" ? SK.tanggal(b.nilai) : b.nilai);
			kini.textContent = !b ? "" : (nilai ? `Sekarang tercatat: ${nilai}.` : b.bagian === "Lainnya" ? "" : "Sekarang kosong.") +
				(b.diterapkan ? "" : " Perubahannya mengikuti surat keputusan; lampirkan bila ada.");
			tempat.replaceChildren(b ? isianNilai(b) : "");
		});
		const form = el("form", { class: "kartu", novalidate: true, "aria-label": "Permintaan perbaikan data" }, galat,
			el("div", {}, el("label", { for: "bagian-data" }, "Data yang salah"), pilih, kini), tempat,
			el("div", {}, el("label", { for: "alasan" }, "Alasan"), el("textarea", { id: "alasan", name: "alasan", rows: 3 }),
				el("p", { class: "bantu" }, "Dari mana diketahui salah, misalnya nomor surat keputusan atau ijazah.")),
			el("div", {}, el("label", { for: "bukti" }, "Bukti ", el("small", {}, "(bila ada)")), el("input", { id: "bukti", name: "bukti", type: "file", accept: BERKAS }),
				el("p", { class: "bantu" }, "Foto atau PDF, paling besar 10 MB. Hanya Anda dan Pengelola Kepegawaian yang dapat membukanya.")),
			el("div", { class: "tombol-tombol" }, el("button", { type: "submit", class: "utama" }, "Kirim permintaan")));
		form.addEventListener("submit", (e) => {
			e.preventDefault();
			SK.sibuk(form.querySelector("[type=submit]"), () => kirim(form, galat));
		});
		return [SK.kembali("#/data", "Data saya"), el("h1", { tabindex: "-1" }, "Data saya salah"),
			el("p", { class: "redup" }, "Pengelola Kepegawaian memeriksa lalu memperbaiki atau menjawab dengan alasannya."), form];
	}

	function isianNilai(b) {
		const sifat = { id: "seharusnya", name: "seharusnya", autocomplete: "off" };
		const kotak = b.pilihan.length
			? el("select", sifat, el("option", { value: "" }, "Pilih …"), b.pilihan.map((p) => el("option", { value: p }, p)))
			: el("input", { ...sifat, type: b.jenis, maxlength: b.jenis === "date" ? null : 140 });
		return el("div", {}, el("label", { for: "seharusnya" }, "Seharusnya"), kotak);
	}

	async function kirim(form, galat) {
		const nilai = (nama) => form.elements[nama]?.value.trim() || "";
		galat.replaceChildren();
		try {
			for (const [nama, pesan] of [["bagian", "Pilih data mana yang salah."], ["seharusnya", "Isi yang seharusnya."], ["alasan", "Isi alasannya."]])
				if (!nilai(nama)) {
					form.elements[nama].setAttribute("aria-invalid", "true");
					form.elements[nama].focus();
					throw new SK.Galat(pesan);
				} else form.elements[nama].removeAttribute("aria-invalid");
			const isi = new FormData();
			for (const nama of ["bagian", "seharusnya", "alasan"]) isi.append(nama, nilai(nama));
			const berkas = form.elements.bukti.files[0];
			if (berkas) {
				const siap = await SK.siapkanBerkas(berkas);
				isi.append("bukti", siap.blob, siap.nama);
			}
			await SK.tulis(METODE + "ajukan", isi);
			SK.kabari("Permintaan terkirim kepada Pengelola Kepegawaian.");
			SK.pindah("#/data");
		} catch (salah) {
			if (!(salah instanceof SK.Galat)) throw salah;
			galat.replaceChildren(SK.pesanGalat(salah));
		}
	}
})();
