/* Naming people in an approval: candidates with competence and load, those who may not be chosen and why.
   Address: #/sebut/<permohonan>. */
"use strict";

(() => {
	const { el } = SK;
	const METODE = "/api/method/sistem_kerja.api.persetujuan.";
	const SISA = ["", "Tetap Terbuka", "Ditolak"];

	SK.HALAMAN.sebut = async function (nama) {
		const data = await SK.baca(METODE + "sebut", { permohonan: nama });
		const dapat = data.calon.filter((c) => !c.halangan.length), tidak = data.calon.filter((c) => c.halangan.length);
		return [
			SK.kembali("#/persetujuan", "Persetujuan"),
			el("h1", { tabindex: "-1" }, "Pilih pegawai"),
			el("section", { class: "kartu", "aria-label": "Permohonan" },
				el("h2", {}, el("a", { href: SK.tautan(SK.DOKUMEN.permohonan, data.name) }, data.judul)),
				el("p", { class: "redup" }, [data.unit, SK.masa(data.mulai, data.selesai)].filter(Boolean).join(" · ")),
				data.maksud_tujuan && el("p", {}, data.maksud_tujuan),
				el("p", {}, "Anda bertindak ", el("strong", {}, `sebagai ${data.jabatan}`), data.menggantikan && `, menggantikan ${data.menggantikan}`,
					el("span", { class: "redup" }, data.dasar && ` · ${data.dasar}`))),
			data.tindakan ? formulir(data, dapat) : el("div", { class: "pesan awas" }, el("p", {}, "Permohonan ini tidak lagi menunggu Anda menyebut pegawai.")),
			tidak.length ? tidakDapat(tidak) : null,
		];
	};

	function tidakDapat(semua) {
		return el("details", { class: "kartu" }, el("summary", {}, `Tidak dapat dipilih (${semua.length})`),
			el("ul", { class: "daftar" }, semua.map((c) => el("li", {}, el("div", { class: "isi" },
				el("span", { class: "nama" }, c.nama), el("span", { class: "redup" }, [c.jabatan, c.nama_unit].filter(Boolean).join(" · ")),
				c.halangan.map((h) => el("span", { class: "lambat baris" }, h)))))));
	}

	function formulir(data, dapat) {
		const galat = el("div", {}), hitung = el("p", { class: "redup", role: "status" });
		const dipilih = new Map(data.dipilih.map((d) => [d.pegawai, d]));
		const baris = dapat.map((c) => calon(data, c, dipilih.get(c.pegawai)));
		const sisa = kotakSisa(data);
		const catatan = el("textarea", { id: "catatan", rows: 2 });
		const kirim = el("button", { type: "submit", class: "utama" });
		const daftar = el("ul", { class: "daftar" }, baris.map((b) => b.simpul));
		const form = el("form", { class: "kartu", novalidate: true, "aria-label": "Pilih pegawai" },
			el("h2", {}, "Calon"), galat, cari(daftar, dapat.length),
			dapat.length ? daftar : el("p", { class: "kosong" }, "Tidak ada calon yang dapat dipilih di unit itu. Tolak atau kembalikan permohonannya dengan alasan."),
			hitung, sisa.simpul,
			el("div", {}, el("label", { for: "catatan" }, "Catatan ", el("small", {}, "(bila perlu)")), catatan),
			el("div", { class: "tombol-tombol" }, kirim, el("a", { class: "tombol", href: "#/persetujuan" }, "Batal")));
		const orang = () => baris.map((b) => b.nilai()).filter(Boolean);
		function perbarui() {
			const n = orang().length;
			hitung.textContent = `Terpilih ${n} dari ${data.jumlah || n} orang yang diminta.`;
			kirim.textContent = n ? `${data.tindakan.nama} (${n} pegawai)` : data.tindakan.nama;
			sisa.tampilkan(n > 0 && n < data.jumlah);
		}
		form.addEventListener("change", () => { galat.replaceChildren(); perbarui(); });
		form.addEventListener("submit", (e) => {
			e.preventDefault();
			SK.sibuk(kirim, () => lakukan(data, orang(), sisa.nilai(), catatan.value.trim(), galat));
		});
		perbarui();
		return form;
	}

	async function lakukan(data, orang, sisa, catatan, galat) {
		try {
			if (!orang.length) throw new SK.Galat("Pilih sedikitnya satu pegawai.");
			const hasil = await SK.tulis(METODE + "sebut_dan_tindak", {
				permohonan: data.name, orang, sisa, catatan, tindakan: data.tindakan.nama, versi: data.versi,
			});
			SK.kabari(`${data.tindakan.nama}: berhasil. Status sekarang «${hasil.status}».`);
			SK.pindah(hasil.terbaca ? SK.tautan(SK.DOKUMEN.permohonan, data.name) : "#/persetujuan");
		} catch (g) {
			if (!(g instanceof SK.Galat)) throw g;
			const pesan = SK.pesanGalat(g);
			galat.replaceChildren(pesan);
			pesan.focus();
			pesan.scrollIntoView({ block: "center" });
		}
	}

	function cari(daftar, banyak) {
		if (banyak < 7) return null;
		const kotak = el("input", { type: "search", id: "cari-calon", placeholder: "Nama, unit, atau kompetensi", autocomplete: "off" });
		kotak.addEventListener("input", () => {
			for (const li of daftar.children) li.hidden = !li.dataset.cari.includes(kotak.value.trim().toLowerCase());
		});
		return el("div", {}, el("label", { for: "cari-calon" }, "Cari calon"), kotak);
	}

	/* One candidate; his task (and which need he meets) is asked once he is chosen. */
	function calon(data, c, kini) {
		const id = `calon-${c.pegawai}`;
		const pilih = el("input", { type: "checkbox", id, checked: Boolean(kini) });
		const tugas = el("input", { id: `${id}-tugas`, autocomplete: "off", maxlength: 500 });
		tugas.value = kini?.tugas || "";
		const butuh = data.kebutuhan.length > 1 && el("select", { id: `${id}-butuh` }, data.kebutuhan.map((b) =>
			el("option", { value: b.idx, selected: b.idx === (kini?.kebutuhan || c.kebutuhan) }, `${b.idx}. ${[b.kompetensi, b.jenis_jabatan, b.jenjang].filter(Boolean).join(", ") || "pegawai"}`)));
		const rinci = el("div", { class: "rinci-calon", hidden: !kini },
			butuh ? el("div", {}, el("label", { for: `${id}-butuh` }, "Untuk kebutuhan"), butuh) : null,
			el("div", {}, el("label", { for: `${id}-tugas` }, "Tugasnya ", el("small", {}, "(tertulis di surat)")), tugas));
		pilih.addEventListener("change", () => { rinci.hidden = !pilih.checked; });
		return {
			simpul: el("li", { "data-cari": `${c.nama} ${c.nama_unit} ${c.jabatan} ${c.rincian}`.toLowerCase() }, el("div", { class: "isi" },
				el("label", { class: "centang", for: id }, pilih, el("span", {}, el("span", { class: "nama" }, c.nama),
					el("span", { class: "redup" }, [c.jabatan, c.nama_unit].filter(Boolean).join(" · ")),
					c.rincian && el("span", { class: "redup" }, `Kompetensi yang cocok: ${c.rincian}`),
					el("span", { class: c.beban ? "beban" : "redup" }, SK.bebanTeks(c)))),
				rinci)),
			nilai: () => pilih.checked && { pegawai: c.pegawai, kebutuhan: butuh ? Number(butuh.value) : c.kebutuhan || 0, tugas: tugas.value.trim() },
		};
	}

	/* Fewer than asked: the answer says what becomes of the rest. */
	function kotakSisa(data) {
		const pilih = el("select", { id: "sisa" }, SISA.map((s) => el("option", { value: s, selected: s === data.keputusan_sisa }, s || "Pilih …")));
		const alasan = el("textarea", { id: "alasan-sisa", rows: 2 });
		alasan.value = data.alasan_sisa;
		const kotakAlasan = el("div", {}, el("label", { for: "alasan-sisa" }, "Alasan penolakan sisanya"), alasan);
		const simpul = el("div", { class: "sisa" },
			el("div", {}, el("label", { for: "sisa" }, "Yang ditugaskan kurang dari yang diminta; sisanya"), pilih), kotakAlasan);
		const segarkan = () => { kotakAlasan.hidden = pilih.value !== "Ditolak"; };
		pilih.addEventListener("change", segarkan);
		segarkan();
		return {
			simpul,
			tampilkan: (ya) => { simpul.hidden = !ya; },
			nilai: () => (simpul.hidden ? {} : { keputusan_sisa: pilih.value, alasan_sisa: pilih.value === "Ditolak" ? alasan.value : "" }),
		};
	}
})();
