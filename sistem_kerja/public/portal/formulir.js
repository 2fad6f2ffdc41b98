/* The report form. What is typed is kept in this tab (sessionStorage) until the server has it, so a refusal, a lost
   connection, an ended session or a reload loses nothing. */
"use strict";

(() => {
	const { el } = SK;
	const JENIS_BERKAS = [".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx"];
	const BATAS = 10 * 1024 * 1024;
	const ISIAN = [
		{ nama: "judul", label: "Judul laporan", ket: "wajib", baris: 0 },
		{ nama: "kegiatan_dilaksanakan", label: "Kegiatan yang dilaksanakan", ket: "wajib sebelum dikirim", baris: 5 },
		{ nama: "hasil", label: "Hasil yang dicapai", ket: "wajib sebelum dikirim", baris: 5 },
		{ nama: "kendala", label: "Kendala", ket: "bila ada", baris: 3 },
		{ nama: "simpulan_saran", label: "Simpulan dan saran", ket: "bila ada", baris: 3 },
	];
	const WAJIB_KIRIM = ["kegiatan_dilaksanakan", "hasil"];

	/* `dok`: rincian of my Penugasan (new report) or of my Laporan (draft, or returned). */
	SK.formulirLaporan = function (dok) {
		const keadaan = {
			laporan: dok.isian ? dok.name : null,
			penugasan: dok.isian || dok.doctype === SK.DOKUMEN.permintaan ? dok.penugasan : dok.name,
			permintaan: dok.doctype === SK.DOKUMEN.permintaan ? dok.name : null,
			lain: dok.bukti_lain || [],
			versi: dok.isian ? dok.versi : null,
			kunci: null,
			bukti: dok.bukti,
			bukti_url: dok.bukti_url,
		};
		// The first act of the draft's step sends it on; the profile gives it its name.
		const kirim = dok.isian ? (dok.tindakan.find((t) => !t.wajib_alasan) || {}).nama : "Kirim";
		const kotakGalat = el("div", {});
		const bukti = kotakBukti(keadaan);
		const form = el(
			"form",
			{ class: "kartu", novalidate: true, "aria-label": "Laporan" },
			kotakGalat,
			isianTeks(ISIAN[0]),
			masa(),
			dok.permintaan || keadaan.permintaan ? null : sifat(),
			...ISIAN.slice(1).map(isianTeks),
			bukti.simpul,
			el("div", { class: "tombol-tombol" }, tombol("Simpan draf", ""), kirim ? tombol(kirim, "utama") : null)
		);
		const simpanan = simpananTab(form, keadaan, dok);
		form.addEventListener("input", (e) => {
			e.target.removeAttribute("aria-invalid");
			simpanan.catat();
		});
		form.addEventListener("submit", (e) => {
			e.preventDefault();
			const tekan = e.submitter || form.querySelector("button");
			SK.sibuk(tekan, () => proses(tekan.dataset.tindakan === kirim ? kirim : null));
		});

		async function proses(tindakan) {
			kotakGalat.replaceChildren();
			const kurang = periksa(form, tindakan);
			if (kurang) return tampilkan(new SK.Galat(kurang));
			try {
				await simpan();
				if (!tindakan) {
					simpanan.lupakan();
					SK.kabari("Draf laporan tersimpan.");
					return SK.pindah(SK.tautan(SK.DOKUMEN.laporan, keadaan.laporan));
				}
				const hasil = await SK.tulis("tindak", {
					doctype: SK.DOKUMEN.laporan, name: keadaan.laporan, tindakan, versi: keadaan.versi,
				});
				simpanan.lupakan();
				SK.kabari(hasil.nama_pemegang ? `Laporan terkirim kepada ${hasil.nama_pemegang}, ${hasil.pemegang_jabatan}.` : "Laporan terkirim.");
				SK.pindah(SK.tautan(SK.DOKUMEN.laporan, keadaan.laporan));
			} catch (galat) {
				if (!(galat instanceof SK.Galat)) throw galat;
				tampilkan(galat);
			}
		}

		async function simpan() {
			simpanan.catat();
			const { laporan, penugasan, permintaan, versi, kunci } = keadaan;
			// A report that exists is named by itself; a new one by its assignment and the form's key.
			const tujuan = laporan ? { laporan, versi } : { penugasan, permintaan, kunci };
			terima(await SK.tulis("simpan_laporan", { isi: nilai(form), ...tujuan }));
			if (bukti.lepas()) terima(await SK.tulis("lepas_bukti", { laporan: keadaan.laporan }));
			for (const baris of bukti.lepasLain()) terima(await SK.tulis("lepas_bukti_lain", { laporan: keadaan.laporan, baris }));
			for (const berkas of bukti.dipilih()) {
				const kirimanBerkas = new FormData();
				kirimanBerkas.append("laporan", keadaan.laporan);
				kirimanBerkas.append("file", berkas, berkas.name);
				// The first file takes the report's own place for evidence; the others stand beside it.
				terima(await SK.tulis(keadaan.bukti ? "tambah_bukti" : "unggah_bukti", kirimanBerkas));
			}
			bukti.selesai();
		}

		function terima(hasil) {
			Object.assign(keadaan, { laporan: hasil.name, versi: hasil.versi, bukti: hasil.bukti, bukti_url: hasil.bukti_url, lain: hasil.bukti_lain || [] });
			simpanan.catat();
		}

		function tampilkan(galat) {
			const pesan = SK.pesanGalat(galat);
			if (keadaan.laporan && !dok.isian) pesan.append(el("p", {}, "Isian lain sudah tersimpan sebagai draf."));
			kotakGalat.replaceChildren(pesan);
			pesan.focus();
			pesan.scrollIntoView({ block: "center" });
		}

		simpanan.pulihkan(kotakGalat);
		return form;
	};

	function tombol(teks, kelas) {
		return el("button", { type: "submit", class: kelas, "data-tindakan": teks }, teks);
	}

	function isianTeks({ nama, label, ket, baris }) {
		const sifat = { id: "isian-" + nama, name: nama, autocomplete: "off" };
		const bidang = baris ? el("textarea", { ...sifat, rows: baris }) : el("input", { ...sifat, maxlength: 140 });
		return el("div", {}, el("label", { for: sifat.id }, label, " ", el("small", {}, `(${ket})`)), bidang);
	}

	function masa() {
		const satu = (nama, label) =>
			el("div", {}, el("label", { for: "isian-" + nama }, label), el("input", { type: "date", id: "isian-" + nama, name: nama }));
		return el("div", { class: "dua" }, satu("periode_mulai", "Masa laporan, mulai"), satu("periode_selesai", "Masa laporan, sampai"));
	}

	/* A last report, once accepted, ends the assignment; a periodic one does not. */
	function sifat() {
		return el("div", {}, el("label", { for: "isian-sifat" }, "Sifat laporan"),
			el("select", { id: "isian-sifat", name: "sifat" },
				el("option", { value: "Akhir" }, "Laporan akhir: penugasan selesai bila diterima"),
				el("option", { value: "Berkala" }, "Laporan berkala: penugasan berjalan terus")));
	}

	/* The evidence: what is attached already, and a choice of another file, refused early when it cannot be taken. */
	function kotakBukti(keadaan) {
		let dilepas = false, lainDilepas = [];
		const galat = el("p", { class: "lambat", role: "alert", id: "galat-bukti" });
		const pilih = el("input", {
			type: "file", id: "isian-bukti", multiple: true, accept: JENIS_BERKAS.join(","), "aria-describedby": "bantu-bukti galat-bukti",
		});
		const ada = el("div", {});
		pilih.addEventListener("change", () => {
			galat.textContent = [...pilih.files].map(alasanTolak).find(Boolean) || "";
			if (galat.textContent) pilih.value = "";
		});
		const gambar = () =>
			ada.replaceChildren(
				...(keadaan.bukti && !dilepas
					? [
						el("p", {}, "Terlampir: ", el("a", { href: keadaan.bukti_url, target: "_blank", rel: "noopener" }, keadaan.bukti)),
						el("button", { type: "button", class: "bahaya", onclick: () => { dilepas = true; gambar(); } }, "Lepas lampiran"),
					]
					: []),
				...keadaan.lain.filter((b) => !lainDilepas.includes(b.baris)).map((b) => el("p", {},
					"Terlampir: ", el("a", { href: b.url, target: "_blank", rel: "noopener" }, b.nama), " ",
					el("button", { type: "button", class: "bahaya", onclick: () => { lainDilepas.push(b.baris); gambar(); } }, `Lepas ${b.nama}`)))
			);
		gambar();
		return {
			simpul: el(
				"div",
				{},
				el("label", { for: "isian-bukti" }, "Bukti pendukung ", el("small", {}, "(bila ada)")),
				ada,
				pilih,
				el("p", { class: "bantu", id: "bantu-bukti" }, "Satu atau beberapa berkas PDF, JPG, PNG, DOCX, atau XLSX, masing-masing paling besar 10 MB."),
				galat
			),
			dipilih: () => [...pilih.files],
			lepas: () => dilepas && Boolean(keadaan.bukti),
			lepasLain: () => lainDilepas,
			selesai: () => { pilih.value = ""; dilepas = false; lainDilepas = []; gambar(); },
		};
	}

	function alasanTolak(berkas) {
		const akhiran = (berkas.name.match(/\.[^.]+$/) || [""])[0].toLowerCase();
		if (!JENIS_BERKAS.includes(akhiran)) return `«${berkas.name}» tidak diterima. Pilih PDF, JPG, PNG, DOCX, atau XLSX.`;
		if (berkas.size > BATAS) return `«${berkas.name}» lebih besar dari 10 MB. Perkecil dahulu, lalu pilih lagi.`;
		return berkas.size ? "" : `«${berkas.name}» kosong. Pilih berkas lain.`;
	}

	function nilai(form) {
		const nama = [...ISIAN.map((i) => i.nama), "periode_mulai", "periode_selesai", "sifat"].filter((n) => form.elements[n]);
		return Object.fromEntries(nama.map((n) => [n, form.elements[n].value]));
	}

	/* What the browser can tell at once; the server checks everything again. */
	function periksa(form, kirim) {
		const wajib = ["judul", ...(kirim ? WAJIB_KIRIM : [])];
		const kosong = ISIAN.filter((i) => wajib.includes(i.nama) && !form.elements[i.nama].value.trim());
		kosong.forEach((i) => form.elements[i.nama].setAttribute("aria-invalid", "true"));
		return kosong.length ? `Belum diisi: ${kosong.map((i) => i.label).join(", ")}.` : "";
	}

	/* The tab's own copy of what was typed, put back when the form is opened again. */
	function simpananTab(form, keadaan, dok) {
		const tempat = `sk-laporan:${document.body.dataset.pengguna}:${dok.doctype}:${dok.name}`;
		const tulis = (n, v) => { if (form.elements[n]) form.elements[n].value = v || (n === "sifat" ? "Akhir" : ""); };
		let lama = null;
		try {
			lama = JSON.parse(sessionStorage.getItem(tempat));
		} catch { /* unreadable or forbidden: nothing to restore */ }
		Object.entries(dok.isian || dok.isian_baru).forEach(([n, v]) => tulis(n, v));
		keadaan.kunci = (lama && lama.kunci) || `${Date.now()}-${Math.random().toString(36).slice(2)}`;
		return {
			catat() {
				const { laporan, versi, kunci } = keadaan;
				try {
					sessionStorage.setItem(tempat, JSON.stringify({ isi: nilai(form), laporan, versi, kunci }));
				} catch { /* full or forbidden: the form itself still holds the text */ }
			},
			lupakan() {
				try {
					sessionStorage.removeItem(tempat);
				} catch { /* as above */ }
			},
			pulihkan(kotak) {
				if (!lama) return;
				Object.entries(lama.isi).forEach(([n, v]) => tulis(n, v));
				if (lama.laporan && !dok.isian) Object.assign(keadaan, { laporan: lama.laporan, versi: lama.versi });
				kotak.append(el("div", { class: "pesan awas", role: "status" },
					el("p", {}, "Isian yang belum tersimpan dipulihkan. Berkas bukti perlu dipilih lagi."),
					el("button", { type: "button", onclick: () => { this.lupakan(); location.reload(); } }, "Buang isian ini")));
			},
		};
	}
})();
