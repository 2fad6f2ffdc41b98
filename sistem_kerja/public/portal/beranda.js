/* The first screen: what waits for me (due first), my assignments and teams with progress, my notices, who evaluates me. */
"use strict";

(() => {
	const { el } = SK;
	const KABAR = "/api/method/sistem_kerja.api.kabar_saya.";

	SK.beranda = async function () {
		const data = await SK.baca("beranda");
		return [
			el("div", {}, el("h1", { tabindex: "-1" }, `${sapaan()}, ${data.saya.nama}`),
				el("p", { class: "redup" }, [data.saya.jabatan, data.saya.unit].filter(Boolean).join(" · "))),
			data.pimpinan && el("div", { class: "tombol-tombol" }, el("a", { class: "tombol", href: "#/unit" }, "Unit yang Anda pimpin")),
			el("div", { class: "dua-kolom" },
				el("div", { class: "kolom" },
					SK.daftarDokumen("Menunggu tindakan Anda", data.menunggu, "Tidak ada yang menunggu tindakan Anda.", data.batas, true),
					SK.daftarDokumen("Penugasan saya", data.penugasan, "Tidak ada penugasan yang berjalan.", data.batas, false,
						el("a", { class: "kembali", href: "#/tugas" }, "Semua tugas dan laporan ›")),
					data.tim.length ? SK.daftarDokumen("Tim saya", data.tim, "", data.batas) : null),
				el("div", { class: "kolom" },
					kartuKabar(data.kabar),
					kartuPenilai(data))),
		];
	};

	function sapaan() {
		const jam = new Date().getHours();
		return jam < 4 || jam >= 18 ? "Selamat malam" : jam < 11 ? "Selamat pagi" : jam < 15 ? "Selamat siang" : "Selamat sore";
	}

	SK.kartuSaya = (data) => {
		const { saya } = data;
		return el("div", { class: "kolom" },
			SK.kartu(saya.nama, el("dl", {},
				[["NIP", saya.nip], ["Jabatan", saya.jabatan || "Belum diisi"], ["Unit", saya.unit || "Belum diisi"]].filter(([, isi]) => isi)
					.map(([label, isi]) => el("div", {}, el("dt", {}, label), el("dd", {}, isi))))),
			kartuPenilai(data));
	};

	function kartuPenilai({ saya, desk }) {
		const penilai = saya.penilai || (saya.penilai_jabatan ? "Jabatan sedang kosong" : "Belum dapat ditentukan");
		const [alasan, dasar] = (saya.penilai_alasan || "").split(/; (?=[^;]*$)/);
		return SK.kartu("Penilai kinerja Anda",
			el("p", {}, el("strong", {}, penilai), saya.penilai_jabatan && el("span", { class: "blok" }, saya.penilai_jabatan)),
			alasan && el("p", { class: "redup" }, `Mengapa: ${alasan}.`),
			(dasar || saya.penilai_dasar) && el("p", { class: "redup" }, `Dasar: ${dasar || saya.penilai_dasar}`),
			desk && el("a", { class: "kembali", href: "/app" }, "Buka meja kerja (desk) ›"));
	}

	/* --- notices --- */

	function kartuKabar(kabar) {
		if (!kabar) return null;
		const hitung = el("span", { class: "hitung", hidden: !kabar.belum }, `${kabar.belum} baru`);
		const semua = el("button", { type: "button", class: "kecil", hidden: !kabar.belum,
			onclick: () => SK.sibuk(semua, () => tandai(null)) }, "Tandai semua dibaca");
		const daftar = el("ul", { class: "daftar kabar" }, kabar.baris.map((b) => barisKabar(b, tandai)));

		async function tandai(nama) {
			try {
				const { belum } = await SK.tulis(KABAR + "tandai_dibaca", { nama });
				hitung.textContent = `${belum} baru`;
				hitung.hidden = semua.hidden = !belum;
				if (!nama) daftar.querySelectorAll(".tanda-baru").forEach((tanda) => tanda.remove());
			} catch (galat) {
				if (!(galat instanceof SK.Galat)) throw galat;
				if (!nama) SK.kabari(galat.message);
			}
		}
		return el("section", { class: "kartu" },
			el("div", { class: "judul-bagian" }, el("h2", {}, "Kabar"), hitung),
			kabar.baris.length ? daftar : el("p", { class: "kosong" }, "Belum ada kabar."),
			semua);
	}

	function barisKabar(b, tandai) {
		const dikenal = Object.values(SK.DOKUMEN).includes(b.document_type) && b.document_name;
		const tujuan = dikenal ? SK.tautan(b.document_type, b.document_name) : b.tautan;
		const isi = [el("span", {}, !b.terbaca && el("span", { class: "tanda-baru" }, "Baru"), b.teks),
			el("span", { class: "baris redup" }, SK.waktu(b.creation))];
		const buka = () => { if (!b.terbaca) tandai(b.name); };
		return el("li", { class: b.terbaca ? null : "baru" }, tujuan ? el("a", { href: tujuan, onclick: buka }, isi) : el("div", { class: "isi" }, isi));
	}

	/* --- lists of documents --- */

	SK.daftarDokumen = function (judul, baris, kosong, batas, antrean, kaki) {
		return el("section", { class: "kartu" },
			el("div", { class: "judul-bagian" }, el("h2", {}, judul), baris.length ? el("span", { class: "hitung", "aria-label": `${baris.length} dokumen` }, baris.length) : null),
			baris.length ? el("ul", { class: "daftar" }, baris.map((b) => barisDaftar(b, antrean))) : el("p", { class: "kosong" }, kosong),
			baris.length >= batas && el("p", { class: "redup" }, `Ditampilkan ${batas} yang ${antrean ? "paling dekat tenggatnya" : "terakhir diubah"}.`),
			kaki);
	};

	function barisDaftar(b, antrean) {
		const jenis = antrean ? [b.doctype, b.milik_saya ? null : b.nama_pegawai].filter(Boolean).join(" · ") : "";
		const lanjut = !antrean && (b.pada_saya ? "Menunggu Anda" : b.pemegang_jabatan && `Pada ${b.pemegang_jabatan}`);
		return el("li", {}, el("a", { href: SK.tautan(b.doctype, b.name) },
			el("span", { class: "nama" }, b.judul || b.name),
			jenis && el("span", { class: "redup" }, jenis),
			el("span", { class: "baris" }, SK.cip(b.status), antrean ? SK.mendesak(b) : b.terlambat && SK.tenggat(b.tenggat, true), rencana(b.rencana),
				lanjut && el("span", { class: "redup" }, lanjut)),
			el("span", { class: "baris redup" }, [SK.masa(b.mulai, b.selesai), b.unit_pemilik].filter(Boolean).join(" · "))));
	}

	/* Due soon and late are said in words, not by colour alone. */
	SK.mendesak = function (b) {
		if (!b.tenggat) return null;
		if (b.terlambat) return el("span", { class: "lambat" }, b.sisa < 0 ? `Terlambat ${-b.sisa} hari` : "Terlambat", `: tenggat ${SK.tanggal(b.tenggat)}`);
		const sisa = b.sisa === 0 ? "hari ini" : b.sisa === 1 ? "besok" : b.sisa <= 3 ? `${b.sisa} hari lagi` : "";
		return el("span", { class: sisa ? "segera" : "redup" }, `Tenggat ${SK.tanggal(b.tenggat)}`, sisa && `, ${sisa}`);
	};

	function rencana(r) {
		return r && el("span", { class: "kemajuan" }, el("progress", { max: 100, value: r.rata, "aria-hidden": "true" }),
			`${r.selesai} dari ${r.jumlah} kegiatan (${r.rata}%)`);
	}
})();
