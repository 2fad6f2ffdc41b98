/* The work under an assignment: plan with progress, feedback. Address of the plan's form: #/rencana/<penugasan>. */
"use strict";

(() => {
	const { el } = SK;
	const METODE = "/api/method/sistem_kerja.api.pelaksanaan.";
	const KOLOM = [
		{ nama: "kegiatan", label: "Uraian kegiatan", jenis: "textarea" },
		{ nama: "target", label: "Target", jenis: "text" },
		{ nama: "mulai", label: "Mulai", jenis: "date" },
		{ nama: "selesai", label: "Selesai", jenis: "date" },
		{ nama: "kemajuan", label: "Kemajuan (%)", jenis: "number" },
		{ nama: "catatan", label: "Catatan", jenis: "text" },
	];

	SK.HALAMAN.rencana = halamanRencana;

	/* A bar with its number beside it: colour alone says nothing. */
	SK.kemajuan = function (persen) {
		if (persen === null || persen === undefined) return null;
		const angka = Math.round(Number(persen) || 0);
		return el("span", { class: "kemajuan" }, el("progress", { max: 100, value: angka, "aria-hidden": "true" }), `${angka}%`);
	};

	/* Cards of an assignment's page; `segarkan` draws the page anew. */
	SK.kartuPelaksanaan = function (dok, segarkan) {
		const p = dok.pelaksanaan;
		return [rencana(dok, p), umpanBalik(dok, p, segarkan)].filter(Boolean);
	};

	function rencana(dok, p) {
		if (!p.rincian.length && !p.hak.rincian) return null;
		const rata = p.rincian.length ? p.rincian.reduce((n, b) => n + (b.kemajuan || 0), 0) / p.rincian.length : null;
		return el("section", { class: "kartu" },
			el("div", { class: "judul-bagian" }, el("h2", {}, "Rencana kerja dan kemajuan"), SK.kemajuan(rata)),
			p.rincian.length
				? el("ol", { class: "rencana" }, p.rincian.map((b) => el("li", {},
					el("strong", {}, b.kegiatan),
					el("div", { class: "redup" }, [b.target && `Target ${b.target}`, SK.masa(b.mulai, b.selesai)].filter(Boolean).join(" · ")),
					SK.kemajuan(b.kemajuan || 0),
					b.catatan && el("div", { class: "redup" }, b.catatan))))
				: el("p", { class: "kosong" }, "Belum ada rencana kerja."),
			p.hak.rincian && el("div", { class: "tombol-tombol" },
				el("a", { class: "tombol", href: `#/rencana/${encodeURIComponent(dok.name)}` }, p.rincian.length ? "Ubah rencana dan kemajuan" : "Susun rencana kerja")));
	}

	function umpanBalik(dok, p, segarkan) {
		if (!p.umpan_balik.length && !p.hak.umpan_balik) return null;
		return SK.kartu("Umpan balik",
			p.umpan_balik.map((b) => el("div", {}, el("blockquote", {}, b.isi),
				el("p", { class: "redup" }, [b.nama, b.sebagai, SK.waktu(b.waktu)].filter(Boolean).join(", ")))),
			p.hak.umpan_balik && formulirUmpanBalik(dok, segarkan));
	}

	function formulirUmpanBalik(dok, segarkan) {
		const galat = el("div", {});
		const isi = el("textarea", { id: "umpan-balik", rows: 3 });
		let kunci = SK.kunciBaru();
		isi.addEventListener("input", () => (kunci = SK.kunciBaru())); // another text is another feedback
		const form = el("form", { novalidate: true, "aria-label": "Umpan balik" }, galat,
			el("div", {}, el("label", { for: "umpan-balik" }, "Umpan balik Anda"), isi),
			el("div", { class: "tombol-tombol" }, el("button", { type: "submit" }, "Kirim umpan balik")));
		form.addEventListener("submit", (e) => {
			e.preventDefault();
			SK.sibuk(form.querySelector("button"), async () => {
				try {
					if (!isi.value.trim()) throw new SK.Galat("Isi umpan baliknya dahulu.");
					await SK.tulis(METODE + "umpan_balik", { penugasan: dok.name, isi: isi.value, kunci });
					SK.kabari("Umpan balik terkirim.");
					await segarkan();
				} catch (salah) {
					if (!(salah instanceof SK.Galat)) throw salah;
					galat.replaceChildren(SK.pesanGalat(salah));
				}
			});
		});
		return form;
	}

	/* --- the plan's form --- */

	async function halamanRencana(nama) {
		const kunci = `rencana:${nama}`, ke = SK.tautan(SK.DOKUMEN.penugasan, nama);
		const [data, lama] = await Promise.all([SK.baca(METODE + "baca", { penugasan: nama }), SK.antrean.draf(kunci)]);
		const awal = [SK.kembali(ke, "Penugasan"), el("h1", { tabindex: "-1" }, "Rencana kerja dan kemajuan")];
		if (data.hak.rincian) {
			const draf = lama || {
				kunci, jenis: "rencana", alamat: location.hash, keadaan: "draf", judul: `Rencana kerja: ${data.kegiatan}`,
				penugasan: nama, isi: data.rincian, versi: data.versi, revisi: 0, kunciIsi: SK.kunciBaru(),
			};
			return [...awal, el("p", { class: "redup" }, `Masa penugasan ${SK.masa(data.mulai, data.selesai)}.`), formulir(draf, ke, Boolean(lama))];
		}
		const sebab = "Rencana kerja disusun pegawai yang ditugaskan dan ketua timnya, selama penugasan berjalan.";
		if (!lama) throw new SK.Galat(sebab);
		return [...awal, SK.drafTertinggal(lama, sebab, [["Rencana", teks(lama.isi)]])];
	}

	SK.antrean.pengirim.rencana = ({ penugasan, isi, versi, kunciIsi }) =>
		SK.tulis(METODE + "simpan_rincian", { penugasan, baris: isi, versi, kunci: kunciIsi });

	/* Rows as text, to be read beside others. */
	const teks = (rincian) => rincian.map((b) => [b.kegiatan, b.target, SK.masa(b.mulai, b.selesai), `${Number(b.kemajuan) || 0}%`, b.catatan].filter(Boolean).join(" · ")).join("\n");

	function formulir(draf, ke, pulih) {
		const kotakPesan = el("div", {});
		const semua = el("div", { class: "baris-rencana" });
		const tambah = (isi) => semua.append(baris(isi || {}, semua));
		const form = el("form", { novalidate: true, "aria-label": "Rencana kerja" }, kotakPesan, semua,
			el("button", { type: "button", onclick: () => { tambah(); semua.lastChild.querySelector("textarea").focus(); } }, "Tambah kegiatan"),
			el("div", { class: "tombol-tombol" }, el("button", { type: "submit", class: "utama" }, "Simpan")));
		const penulis = SK.penulis(form, draf, () => (draf.isi = [...semua.children].map(nilai).filter((b) => Object.values(b).some(Boolean))));
		draf.isi.forEach(tambah);
		if (!draf.isi.length) tambah();
		semua.addEventListener("click", (e) => e.target.matches(".bahaya") && penulis.berubah());
		form.addEventListener("submit", (e) => {
			e.preventDefault();
			SK.sibuk(form.querySelector("[type=submit]"), kirim);
		});
		document.addEventListener("sk-terkirim", (e) => {
			if (!form.isConnected || e.detail.kunci !== draf.kunci) return;
			SK.kabari("Rencana kerja tersimpan.");
			SK.pindah(ke);
		});

		async function kirim() {
			const isi = [...semua.children].map(nilai);
			const salah = isi.findIndex((b) => !(Number(b.kemajuan || 0) >= 0 && Number(b.kemajuan || 0) <= 100));
			if (salah >= 0) return tampilkan(SK.pesanGalat(new SK.Galat(`Kegiatan ${salah + 1}: kemajuan antara 0 dan 100 persen.`)));
			const hasil = await penulis.kirim();
			if (hasil.tertunda) tampilkan(SK.pesanTertunda(hasil.tertunda));
			if (hasil.ditolak) await tolak(hasil.ditolak);
		}

		async function tolak(galat) {
			const pesan = SK.pesanGalat(galat);
			if (galat.jenis === "SalinanUsang") {
				const kini = await SK.baca(METODE + "baca", { penugasan: draf.penugasan });
				pesan.append(SK.duaSalinan([["Rencana", teks(kini.rincian), teks(draf.isi)]], async () => {
					draf.versi = kini.versi;
					await kirim();
				}, async () => {
					await SK.antrean.buang(draf.kunci);
					SK.pindah(ke);
				}));
			}
			tampilkan(pesan);
		}

		function tampilkan(pesan) {
			kotakPesan.replaceChildren(pesan);
			pesan.focus();
		}

		if (pulih) {
			kotakPesan.append(SK.pesanPulih(draf));
			if (draf.galat?.jenis === "SalinanUsang") tolak(Object.assign(new SK.Galat(draf.galat.pesan), { jenis: draf.galat.jenis }));
		}
		return form;
	}

	let urut = 0;
	function baris(isi, semua) {
		const ini = ++urut;
		const bidang = (k) => {
			const id = `rencana-${ini}-${k.nama}`;
			const sifat = { id, name: k.nama, autocomplete: "off" };
			const angka = k.jenis === "number" ? { min: 0, max: 100, inputmode: "numeric" } : {};
			const simpul = k.jenis === "textarea" ? el("textarea", { ...sifat, rows: 2 }) : el("input", { ...sifat, type: k.jenis, ...angka });
			simpul.value = k.jenis === "date" ? String(isi[k.nama] || "").slice(0, 10) : (isi[k.nama] ?? "");
			return el("div", {}, el("label", { for: id }, k.label), simpul);
		};
		const [kegiatan, target, mulai, selesai, kemajuan, catatan] = KOLOM.map(bidang);
		const satu = el("fieldset", { class: "kartu" }, el("legend", {}, "Kegiatan "),
			kegiatan, target, el("div", { class: "dua" }, mulai, selesai), el("div", { class: "dua" }, kemajuan, catatan),
			el("button", { type: "button", class: "bahaya", onclick: () => { satu.remove(); if (!semua.children.length) semua.append(baris({}, semua)); } }, "Hapus kegiatan ini"));
		return satu;
	}

	function nilai(satu) {
		return Object.fromEntries(KOLOM.map((k) => [k.nama, satu.querySelector(`[name=${k.nama}]`).value.trim() || null]));
	}
})();
