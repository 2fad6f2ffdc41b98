/* The screens of documents (Rincian, the report form), and which address shows what. Addresses are #/jenis/nama. */
"use strict";

(() => {
	const { el } = SK;
	const isi = document.getElementById("isi");

	/* --- Rincian --- */

	async function rincian(jenis, nama) {
		const dok = await SK.baca("rincian", { doctype: SK.DOKUMEN[jenis], name: nama });
		return [
			SK.kembali(),
			el("div", {}, el("p", { class: "redup" }, `${dok.doctype} ${dok.name}`), el("h1", { tabindex: "-1" }, dok.judul || dok.name),
				el("div", { class: "baris" }, SK.cip(dok.status), dok.pemegang && SK.tenggat(dok.pemegang.tenggat, dok.pemegang.terlambat))),
			dok.menunggu_pejabat && el("div", { class: "pesan awas" }, el("p", {}, `Menunggu pejabat: ${dok.menunggu_pejabat}. Dokumen berjalan lagi dengan sendirinya setelah itu dibereskan.`)),
			dok.halangan && el("div", { class: "pesan awas" }, el("p", {}, dok.halangan)),
			...SK.laporanKembali(dok.kembali || []),
			catatan(dok),
			kotakTindakan(dok),
			dok.isian_baru && naskah(dok.naskah), // who carries out an assignment wants its letter first
			dok.peninjau && peninjau(dok.peninjau),
			...(dok.pelaksanaan ? SK.kartuPelaksanaan(dok, tampilkan) : []),
			dok.kendala && SK.kartuKendala(dok.kendala),
			...(dok.tim ? SK.kartuTim(dok) : []),
			dok.laporan && daftarLaporan(dok.laporan),
			dok.bukti_lain?.length && SK.kartu("Bukti lain", berkasBukti(dok.bukti_lain)),
			dok.versi_terkirim?.length && SK.versiLaporan(dok.versi_terkirim),
			!dok.isian_baru && naskah(dok.naskah),
			...dok.bagian.map((b) => SK.kartu(b.judul || "Rincian", el("dl", {}, b.isi.map(bidang)))),
			riwayat(dok.riwayat),
		];
	}

	/* Why the document came back, prominently. */
	SK.catatan = catatan;
	function catatan({ catatan_terakhir: c }) {
		return c && el("div", { class: "pesan awas" },
			el("h2", {}, c.tindakan === "Kembalikan" ? "Yang perlu diperbaiki" : `Catatan: ${c.tindakan}`),
			el("p", {}, c.catatan), el("p", { class: "redup" }, `${c.nama}, ${c.sebagai}, ${SK.waktu(c.waktu)}`));
	}

	function kotakTindakan(dok) {
		const sunting = dok.isian && el("a", { class: "tombol utama", href: `#/ubah/${encodeURIComponent(dok.name)}` },
			dok.status === "Draf" ? "Lanjutkan menulis" : "Perbaiki laporan");
		const dari = dok.doctype === SK.DOKUMEN.permintaan ? "jawab" : "lapor";
		const lapor = dok.isian_baru && el("a", { class: "tombol utama", href: `#/${dari}/${encodeURIComponent(dok.name)}` }, "Buat laporan");
		const formulir = (dok.formulir || []).map((f) => el("a", { class: "tombol", href: f.ke }, f.label));
		const tombol = [lapor, sunting, ...dok.tindakan.map((t, i) => tombolTindakan(dok, t, i === 0 && !sunting && dok.pemegang?.saya)), ...formulir].filter(Boolean);
		const p = dok.pemegang;
		if (!tombol.length && !p) return null;
		return el("section", { class: "kartu", "aria-label": "Tindakan" },
			p && el("div", {}, el("h2", {}, p.saya ? "Menunggu tindakan Anda" : `Menunggu ${p.nama}`),
				el("p", { class: "redup" }, [p.jabatan && `sebagai ${p.jabatan}`, p.dasar].filter(Boolean).join(" · "))),
			tombol.length ? el("div", { class: "tombol-tombol" }, tombol) : null);
	}

	function tombolTindakan(dok, t, utama) {
		const kelas = SK.menolak(t) ? "bahaya" : utama ? "utama" : "";
		if (t.di_desk && t.sebut) return el("a", { class: "tombol utama", href: `#/sebut/${encodeURIComponent(dok.name)}` }, `${t.nama}: pilih pegawai`);
		if (t.di_desk && !t.pilihan.length)
			return dok.desk
				? el("a", { class: "tombol " + kelas, href: dok.desk }, `${t.nama}: isi nama pegawai di desk`)
				: el("p", { class: "redup" }, `«${t.nama}» memerlukan nama pegawai dan dilakukan di meja kerja (desk).`);
		return el("button", { type: "button", class: kelas, onclick: () => dialogTindakan(dok, t) }, t.nama);
	}

	function dialogTindakan(dok, t) {
		SK.tanyaAlasan(t, {
			judul: `${t.nama}?`,
			uraian: `Status menjadi «${t.ke}».` + (t.terbit.length ? ` Terbit naskah: ${t.terbit.join(", ")}.` : ""),
			pilihan: t.pilihan,
			async kirim(catatan, terpilih) {
				const hasil = await SK.tindakSatu(dok, t, catatan, terpilih);
				SK.kabari(`${t.nama}: berhasil. Status sekarang «${hasil.status}».`);
				// After the dialog has closed: while it is open, nothing behind it can take the focus.
				setTimeout(() => (hasil.terbaca ? tampilkan() : SK.pindah("#/")));
			},
		});
	}

	const berkasBukti = SK.berkasBukti = (semua) => el("ul", {}, semua.map((b) => el("li", {}, el("a", { href: b.url, target: "_blank", rel: "noopener" }, b.nama))));

	const KEADAAN = { sudah: "sudah meninjau", kini: "sedang meninjau", nanti: "berikutnya" };
	function peninjau(rantai) {
		return rantai.length ? SK.kartu("Peninjau laporan", el("ol", { class: "rantai" }, rantai.map((r) =>
			el("li", { class: r.keadaan }, el("strong", {}, r.nama || "Jabatan sedang kosong"), ` (${KEADAAN[r.keadaan]})`,
				el("p", { class: "redup" }, [r.jabatan, r.dasar].filter(Boolean).join(" · ")))))) : null;
	}

	function daftarLaporan(laporan) {
		return laporan.length ? SK.kartu("Laporan", el("ul", { class: "daftar" }, laporan.map((l) =>
			el("li", {}, el("a", { href: SK.tautan(SK.DOKUMEN.laporan, l.name) }, el("span", { class: "nama" }, l.judul), SK.cip(l.status)))))) : null;
	}

	function naskah(semua) {
		return semua.length ? SK.kartu("Naskah", el("ul", { class: "daftar" }, semua.map((n) =>
			el("li", {}, el("a", { href: `/api/method/sistem_kerja.layanan.pdf_naskah.unduh?nama=${encodeURIComponent(n.name)}`, download: "" },
				el("span", { class: "nama" }, `Unduh ${n.jenis} (PDF)`),
				el("span", { class: "redup" }, "Nomor ", dapatPatah(n.nomor), `, ${SK.tanggal(n.tanggal)} `, n.status === "Berlaku" ? null : SK.cip(n.status)),
				n.diubah_dengan.map((u) => el("span", { class: "baris redup" }, `Diubah dengan ${u}`)),
				el("br", {}),
				el("span", { class: "redup" }, [n.nama_penanda_tangan, n.jabatan_penanda_tangan].filter(Boolean).join(", "))))))) : null;
	}

	/* A long number may break after its slashes only. */
	const dapatPatah = SK.dapatPatah = (teks) => String(teks).split(/(?<=\/)/).flatMap((bagian) => [bagian, el("wbr", {})]);

	function bidang(b) {
		return el("div", {}, b.label && el("dt", {}, b.label), el("dd", {}, nilaiBidang(b)));
	}

	function nilaiBidang(b) {
		if (b.jenis === "tanggal") return SK.tanggal(b.nilai);
		if (b.jenis === "dokumen") return b.terbaca ? el("a", { href: SK.tautan(b.doctype, b.nilai) }, b.nilai) : b.nilai;
		if (b.jenis === "berkas") return el("a", { href: b.url, target: "_blank", rel: "noopener" }, b.nilai);
		if (b.jenis !== "tabel") return b.nilai;
		return el("ul", {}, b.nilai.map((r) => {
			const teks = r.teks.join(" · ");
			return el("li", {}, r.tautan ? el("a", { href: SK.tautan(r.tautan.doctype, r.tautan.name) }, teks || r.tautan.name) : teks);
		}));
	}

	function riwayat(semua) {
		return semua.length ? SK.kartu("Riwayat", el("ol", { class: "riwayat" }, semua.slice().reverse().map((r) =>
			el("li", {}, el("strong", {}, r.tindakan), el("div", { class: "redup" }, SK.waktu(r.waktu)),
				el("div", {}, [r.nama, r.sebagai && (r.menggantikan ? `sebagai ${r.sebagai}, menggantikan ${r.menggantikan}` : r.sebagai)].filter(Boolean).join(", ")),
				r.catatan && el("blockquote", {}, r.catatan),
				el("div", { class: "redup" }, [`menjadi «${r.ke}»`, r.dasar].filter(Boolean).join(" · ")))))) : null;
	}

	/* --- addresses --- */

	let giliran = 0;
	async function tampilkan() {
		const ini = ++giliran;
		const [jenis, nama, asal] = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
		let simpul;
		const lambat = giliran > 1 && setTimeout(() => isi.setAttribute("aria-busy", "true"), 300);
		try {
			if (!jenis) simpul = await SK.beranda();
			else if (jenis === "baru" || jenis === "isi") simpul = await SK.formulirLain(jenis, nama, asal);
			else if (["lapor", "jawab", "ubah"].includes(jenis)) simpul = await SK.halamanLaporan(jenis, nama);
			else if (SK.HALAMAN[jenis] && !(nama && jenis === "tim")) simpul = await SK.HALAMAN[jenis](nama);
			else if (nama && SK.DOKUMEN[jenis]) simpul = await rincian(jenis, nama); // #/tim/<nama> is a team, #/tim the section
			else throw new SK.Galat("Halaman ini tidak ada.");
		} catch (galat) {
			if (!(galat instanceof SK.Galat)) throw galat;
			simpul = [jenis ? SK.kembali() : null, SK.pesanGalat(galat),
				el("button", { type: "button", onclick: tampilkan }, "Coba lagi")];
		}
		if (ini !== giliran) return; // another address was opened meanwhile
		clearTimeout(lambat);
		isi.removeAttribute("aria-busy");
		SK.tandaiBagian(jenis, nama);
		isi.replaceChildren(...simpul.filter(Boolean));
		const judul = isi.querySelector("h1");
		document.title = (judul && jenis ? judul.textContent + " – " : "") + "Sistem Kerja";
		if (giliran > 1) (judul || isi).focus({ preventScroll: true });
		window.scrollTo({ top: 0, behavior: "instant" });
	}

	SK.pindah = function (hash) {
		if (location.hash === hash) tampilkan();
		else location.hash = hash;
	};

	window.addEventListener("hashchange", tampilkan);
	// The skip link must not become an address of its own.
	document.querySelector(".lompat").addEventListener("click", (e) => {
		e.preventDefault();
		isi.focus();
	});
	document.getElementById("keluar").addEventListener("click", async () => {
		const tertahan = await SK.simpanan.semua().catch(() => []);
		if (!tertahan.length) return keluar();
		SK.tanya({
			judul: "Keluar sekarang?",
			uraian: [`${tertahan.length} isian Anda belum terkirim: ${tertahan.map((d) => d.judul).join("; ")}.`,
				"Isian itu tetap tersimpan di perangkat ini dan baru terkirim setelah Anda masuk lagi di sini."],
			tombol: "Keluar", kirim: keluar,
		});
	});

	async function keluar() {
		await SK.tulis("/api/method/logout").catch(() => null);
		for (const bersihkan of SK.saatKeluar) await bersihkan();
		location.href = "/login?redirect-to=/sistem-kerja";
	}
	// Links from outside say ?buka=penugasan/PNG-...: a fragment would be lost on the way through the login.
	const buka = new URLSearchParams(location.search).get("buka");
	if (buka) history.replaceState(null, "", "/sistem-kerja" + (location.hash || "#/" + buka));
	tampilkan();
})();
