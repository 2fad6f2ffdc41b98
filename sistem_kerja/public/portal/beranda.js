/* The first screen: what waits for me, my work, who evaluates me. */
"use strict";

(() => {
	const { el } = SK;

	SK.beranda = async function () {
		const data = await SK.baca("beranda");
		return [
			el("h1", { tabindex: "-1" }, `${sapaan()}, ${data.saya.nama}`),
			kartuSaya(data),
			daftar("Menunggu tindakan Anda", data.menunggu, "Tidak ada yang menunggu tindakan Anda.", data.batas, true),
			daftar("Penugasan saya", data.penugasan, "Anda belum mempunyai penugasan.", data.batas),
			data.tim.length ? daftar("Tim saya", data.tim, "", data.batas) : null,
			daftar("Laporan saya", data.laporan, "Belum ada laporan. Laporan dibuat dari penugasan yang berjalan.", data.batas),
		];
	};

	function sapaan() {
		const jam = new Date().getHours();
		return jam < 4 || jam >= 18 ? "Selamat malam" : jam < 11 ? "Selamat pagi" : jam < 15 ? "Selamat siang" : "Selamat sore";
	}

	const kartuSaya = SK.kartuSaya = function ({ saya, desk }) {
		const penilai = saya.penilai || (saya.penilai_jabatan ? "jabatan sedang kosong" : "belum dapat ditentukan");
		return el("section", { class: "kartu", "aria-label": "Data Anda" },
			el("div", {}, el("strong", {}, saya.jabatan || "Jabatan belum diisi"),
				el("p", { class: "redup" }, [saya.unit, saya.nip && `NIP ${saya.nip}`].filter(Boolean).join(" · "))),
			el("div", {}, el("span", {}, "Penilai Anda: ", el("strong", {}, penilai), saya.penilai_jabatan && `, ${saya.penilai_jabatan}`),
				(saya.penilai_alasan || saya.penilai_dasar) && el("p", { class: "redup" }, saya.penilai_alasan || saya.penilai_dasar)),
			desk && el("a", { class: "kembali", href: "/app" }, "Buka meja kerja (desk) ›"));
	};

	const daftar = SK.daftarDokumen = function (judul, baris, kosong, batas, antrean) {
		return el("section", { class: "kartu" },
			el("div", { class: "judul-bagian" }, el("h2", {}, judul), baris.length ? el("span", { class: "hitung", "aria-label": `${baris.length} dokumen` }, baris.length) : null),
			baris.length ? el("ul", { class: "daftar" }, baris.map((b) => barisDaftar(b, antrean))) : el("p", { class: "kosong" }, kosong),
			baris.length >= batas && el("p", { class: "redup" }, `Ditampilkan ${batas} yang ${antrean ? "paling dekat tenggatnya" : "terakhir diubah"}.`));
	};

	function barisDaftar(b, antrean) {
		const jenis = antrean ? [b.doctype, b.milik_saya ? null : b.nama_pegawai].filter(Boolean).join(" · ") : "";
		const lanjut = !antrean && !b.pada_saya && b.pemegang_jabatan ? `Pada ${b.pemegang_jabatan}` : "";
		return el("li", {}, el("a", { href: SK.tautan(b.doctype, b.name) },
			el("span", { class: "nama" }, b.judul || b.name),
			jenis && el("span", { class: "redup" }, jenis),
			el("span", { class: "baris" }, SK.cip(b.status), antrean || b.terlambat ? SK.tenggat(b.tenggat, b.terlambat) : null,
				lanjut && el("span", { class: "redup" }, lanjut)),
			el("span", { class: "baris redup" }, [SK.masa(b.mulai, b.selesai), b.unit_pemilik].filter(Boolean).join(" · "))));
	}
})();
