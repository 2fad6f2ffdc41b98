/* The report form. What is typed and the files chosen are kept in this browser as they are made (SK.antrean), so a
   refusal, a lost connection, an ended session or a closed browser loses nothing; sending goes through the queue. */
"use strict";

(() => {
	const { el } = SK;
	const ISIAN = [
		{ nama: "judul", label: "Judul laporan", ket: "wajib", baris: 0 },
		{ nama: "kegiatan_dilaksanakan", label: "Kegiatan yang dilaksanakan", ket: "wajib sebelum dikirim", baris: 5 },
		{ nama: "hasil", label: "Hasil yang dicapai", ket: "wajib sebelum dikirim", baris: 5 },
		{ nama: "kendala", label: "Kendala", ket: "bila ada", baris: 3 },
		{ nama: "simpulan_saran", label: "Simpulan dan saran", ket: "bila ada", baris: 3 },
	];
	const WAJIB_KIRIM = ["kegiatan_dilaksanakan", "hasil"];

	/* Addresses #/lapor/<penugasan>, #/jawab/<permintaan>, #/ubah/<laporan>. */
	SK.halamanLaporan = async function (jenis, nama) {
		const doctype = { lapor: SK.DOKUMEN.penugasan, jawab: SK.DOKUMEN.permintaan }[jenis] || SK.DOKUMEN.laporan;
		const kunci = `laporan:${doctype}:${nama}`, alamat = `#/${jenis}/${encodeURIComponent(nama)}`;
		const [dok, lama] = await Promise.all([SK.baca("rincian", { doctype, name: nama }), SK.antrean.draf(kunci)]);
		const judul = jenis !== "ubah" ? "Laporan baru" : dok.status === "Draf" ? "Ubah laporan" : "Perbaiki laporan";
		const awal = [SK.kembali(SK.tautan(doctype, nama), dok.doctype), el("h1", { tabindex: "-1" }, judul), el("p", { class: "redup" }, dok.judul)];
		if (dok.isian || dok.isian_baru) return [...awal, SK.catatan(dok), formulir(dok, lama || drafBaru(dok, kunci, alamat), Boolean(lama))];
		const sebab = jenis !== "ubah" ? "Laporan dibuat dari penugasan Anda yang berjalan." : "Laporan ini sudah dikirim, sehingga tidak dapat diubah.";
		if (!lama) throw new SK.Galat(sebab);
		return [...awal, SK.drafTertinggal(lama, sebab, ISIAN.map((i) => [i.label, lama.isi[i.nama]]))];
	};

	/* `dok`: rincian of my Penugasan or of a Permintaan (new report), or of my Laporan (draft, or returned). */
	function drafBaru(dok, kunci, alamat) {
		return {
			kunci, alamat, jenis: "laporan", keadaan: "draf", judul: `Laporan: ${dok.judul}`, isi: dok.isian || dok.isian_baru,
			laporan: dok.isian ? dok.name : null,
			penugasan: dok.isian || dok.doctype === SK.DOKUMEN.permintaan ? dok.penugasan : dok.name,
			permintaan: dok.doctype === SK.DOKUMEN.permintaan ? dok.name : null,
			versi: dok.isian ? dok.versi : null,
			berkas: [], lepas: [], revisi: 0, kunciIsi: SK.kunciBaru(), kunciTindakan: SK.kunciBaru(),
		};
	}

	function formulir(dok, draf, pulih) {
		// The first act of the draft's step sends it on; the profile gives it its name.
		const kirim = dok.isian ? (dok.tindakan.find((t) => !t.wajib_alasan) || {}).nama : "Kirim";
		const kotakPesan = el("div", {}), bukti = el("div", {});
		const form = el("form", { class: "kartu", novalidate: true, "aria-label": "Laporan" }, kotakPesan,
			isianTeks(ISIAN[0]), masa(), dok.permintaan || draf.permintaan ? null : sifat(), ...ISIAN.slice(1).map(isianTeks), bukti,
			el("div", { class: "tombol-tombol" }, tombol("Simpan draf", ""), kirim ? tombol(kirim, "utama") : null));
		const penulis = SK.penulis(form, draf, () => (draf.isi = nilai(form)));
		Object.entries(draf.isi).forEach(([n, v]) => { if (form.elements[n]) form.elements[n].value = v || (n === "sifat" ? "Akhir" : ""); });
		const gambarBukti = () => bukti.replaceChildren(SK.kotakBukti(draf, dok, penulis.berubah));
		gambarBukti();
		form.addEventListener("submit", (e) => {
			e.preventDefault();
			const tekan = e.submitter || form.querySelector("[type=submit]");
			SK.sibuk(tekan, () => proses(tekan.dataset.tindakan === kirim ? kirim : null));
		});
		document.addEventListener("sk-terkirim", (e) => form.isConnected && e.detail.kunci === draf.kunci && sampai(e.detail));

		async function proses(tindakan) {
			const kurang = periksa(form, tindakan);
			if (kurang) return tampilkan(SK.pesanGalat(new SK.Galat(kurang)));
			draf.tindakan = tindakan;
			const hasil = await penulis.kirim();
			gambarBukti();
			if (hasil.tertunda) tampilkan(SK.pesanTertunda(hasil.tertunda));
			if (hasil.ditolak) await tolak(hasil.ditolak);
		}

		function sampai({ hasil, tindakan }) {
			const kepada = hasil.nama_pemegang ? `Laporan terkirim kepada ${hasil.nama_pemegang}, ${hasil.pemegang_jabatan}.` : "Laporan terkirim.";
			SK.kabari(tindakan ? kepada : "Draf laporan tersimpan.");
			SK.pindah(SK.tautan(SK.DOKUMEN.laporan, hasil.name));
		}

		async function tolak(galat) {
			const pesan = SK.pesanGalat(galat);
			const nama = draf.laporan || draf.dibuat;
			if (galat.jenis === "SalinanUsang" && nama) pesan.append(await banding(nama));
			else if (draf.dibuat && !dok.isian) pesan.append(el("p", {}, "Isian lain sudah tersimpan sebagai draf."));
			tampilkan(pesan);
		}

		async function banding(nama) {
			const kini = await SK.baca("rincian", { doctype: SK.DOKUMEN.laporan, name: nama });
			const isi = kini.isian || {};
			return SK.duaSalinan(ISIAN.map((i) => [i.label, isi[i.nama] || "", form.elements[i.nama].value]), kini.isian && (async () => {
				draf.versi = kini.versi;
				await proses(draf.tindakan);
			}), async () => {
				await SK.antrean.buang(draf.kunci);
				SK.pindah(SK.tautan(SK.DOKUMEN.laporan, nama));
			});
		}

		function tampilkan(pesan) {
			kotakPesan.replaceChildren(pesan);
			pesan.focus();
			pesan.scrollIntoView({ block: "center" });
		}

		if (pulih) {
			kotakPesan.append(SK.pesanPulih(draf));
			if (draf.galat?.jenis === "SalinanUsang") tolak(Object.assign(new SK.Galat(draf.galat.pesan), { jenis: draf.galat.jenis }));
		}
		return form;
	}

	/* One report in its steps, each with its key: a step whose answer was lost is answered again, not done again. */
	SK.antrean.pengirim.laporan = async function (draf, catat) {
		let kini;
		const langkah = async (metode, isi) => {
			kini = await SK.tulis(metode, isi);
			draf.dibuat = kini.name;
			if (!(draf.versi > kini.versi)) draf.versi = kini.versi; // an answer given again tells an older one
		};
		const { isi, laporan, penugasan, permintaan, versi } = draf;
		await langkah("simpan_laporan", { isi, versi, kunci: draf.kunciIsi, ...(laporan ? { laporan } : { penugasan, permintaan }) });
		for (const satu of draf.lepas.filter((l) => !l.selesai)) {
			const { baris, kunci } = satu;
			await langkah(baris ? "lepas_bukti_lain" : "lepas_bukti", { laporan: kini.name, kunci, ...(baris ? { baris } : {}) });
			satu.selesai = true;
			await catat();
		}
		for (const berkas of draf.berkas.filter((b) => !b.terkirim)) {
			const kiriman = new FormData();
			Object.entries({ laporan: kini.name, kunci: berkas.kunci }).forEach(([n, v]) => kiriman.append(n, v));
			kiriman.append("file", berkas.blob, berkas.nama);
			// The first file takes the report's own place for evidence; the others stand beside it.
			await langkah(kini.bukti ? "tambah_bukti" : "unggah_bukti", kiriman);
			berkas.terkirim = true;
			await catat();
		}
		const tujuan = { doctype: SK.DOKUMEN.laporan, name: kini.name, versi: draf.versi, kunci: draf.kunciTindakan };
		return { name: kini.name, ...(draf.tindakan && (await SK.tulis("tindak", { ...tujuan, tindakan: draf.tindakan }))) };
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
})();
