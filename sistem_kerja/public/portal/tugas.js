/* Tugas saya: my assignments by what they wait for, what came back on top; and what only an assignment's page shows. */
"use strict";

(() => {
	const { el } = SK;

	SK.HALAMAN.tugas = async function () {
		const [data, draf] = await Promise.all([SK.baca("/api/method/sistem_kerja.api.tugas.daftar"), semuaDraf()]);
		const kosong = !data.menerima.length && !data.berjalan.length && !data.selesai.length;
		return [
			el("h1", { tabindex: "-1" }, "Tugas saya"),
			...SK.laporanKembali(data.dikembalikan),
			draf.length && SK.kartu("Draf di ponsel ini", el("p", { class: "redup" }, "Belum terkirim; hanya ada di ponsel ini."),
				el("ul", { class: "daftar" }, draf.map((d) => el("li", {}, el("a", { href: d.alamat }, el("span", { class: "nama" }, d.judul),
					el("span", { class: "redup" }, `Ditulis ${new Date(d.waktu).toLocaleString("id-ID", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })}`)))))),
			kosong && el("p", { class: "kosong" }, "Anda belum mempunyai penugasan."),
			bagian("Perlu Anda terima", data.menerima),
			bagian("Sedang berjalan", data.berjalan),
			data.selesai.length && el("details", { class: "kartu" }, el("summary", {}, `Selesai dan berakhir (${data.selesai.length})`),
				el("ul", { class: "daftar" }, data.selesai.map(baris))),
			data.penuh && el("p", { class: "redup" }, `Ditampilkan ${data.batas} penugasan yang terakhir diubah.`),
		];
	};

	const semuaDraf = async () => (await SK.simpanan.semua().catch(() => [])).filter((d) => d.keadaan === "draf");

	function bagian(judul, semua) {
		return semua.length ? SK.kartu(null, el("div", { class: "judul-bagian" }, el("h2", {}, judul),
			el("span", { class: "hitung", "aria-label": `${semua.length} penugasan` }, semua.length)), el("ul", { class: "daftar" }, semua.map(baris))) : null;
	}

	function baris(b) {
		const masa = b.lewat ? el("span", { class: "lambat" }, `Masa tugas lewat: ${SK.tanggal(b.selesai)}`) : el("span", { class: "redup" }, SK.masa(b.mulai, b.selesai));
		return el("li", {}, el("a", { href: SK.tautan(SK.DOKUMEN.penugasan, b.name) },
			el("span", { class: "nama" }, b.kegiatan),
			el("span", { class: "baris" }, SK.cip(b.status), SK.kemajuan(b.kemajuan), masa),
			el("span", { class: "baris redup" }, [b.unit, b.tim && "dalam tim"].filter(Boolean).join(" · ")),
			b.laporan.slice(0, 3).map((l) => el("span", { class: "baris" }, el("span", { class: "redup" }, `Laporan: ${l.judul}`), SK.cip(l.status),
				l.pada && el("span", { class: "redup" }, `pada ${l.pada}`)))));
	}

	/* Reports that came back: why, from whom, and the way to the form. */
	SK.laporanKembali = (semua) => semua.map((k) => el("section", { class: "pesan awas kembali-laporan", "aria-label": "Laporan dikembalikan" },
		el("h2", {}, `Perlu diperbaiki: ${k.judul}`),
		el("blockquote", {}, k.alasan),
		el("p", { class: "redup" }, `Dikembalikan ${[k.nama, k.sebagai].filter(Boolean).join(", ")}, ${SK.waktu(k.waktu)}`),
		el("div", { class: "tombol-tombol" }, el("a", { class: "tombol utama", href: `#/ubah/${encodeURIComponent(k.name)}` }, "Perbaiki"),
			el("a", { class: "tombol", href: SK.tautan(SK.DOKUMEN.laporan, k.name) }, "Lihat laporan"))));

	SK.kartuKendala = (kendala) => (kendala.length ? SK.kartu("Kendala", el("ul", { class: "daftar" }, kendala.map((k) =>
		el("li", {}, el("a", { href: SK.tautan(SK.DOKUMEN.kendala, k.name) }, el("span", { class: "nama" }, k.judul), SK.cip(k.status)))))) : null);
})();
