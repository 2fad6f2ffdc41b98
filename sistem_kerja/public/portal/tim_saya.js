/* #/tim: the running teams that I lead or am in: people, their work and reports, open problems. #/tim/<name> is the team itself. */
"use strict";

(() => {
	const { el } = SK;
	const METODE = "/api/method/sistem_kerja.api.tim_saya.";
	/* How a report stands: words, colour, and whether it asks for attention. */
	const KEADAAN = {
		menunggu_anda: ["Laporan menunggu Anda", "tunggu"],
		terlambat: ["Belum melapor, lewat waktu", "buruk"],
		jatuh_tempo: ["Laporan segera jatuh tempo", "tunggu"],
		diperbaiki: ["Laporan sedang diperbaiki", "buruk"],
		masuk: ["Laporan masuk", "baik"],
		belum: ["Belum waktunya melapor", ""],
	};

	SK.HALAMAN.tim = async function () {
		const data = await SK.baca(METODE + "daftar");
		return [
			el("h1", { tabindex: "-1" }, "Tim saya"),
			data.pimpinan && el("div", { class: "tombol-tombol" }, el("a", { class: "tombol", href: "#/unit" }, "Unit yang Anda pimpin")),
			...data.tim.map(satu),
			!data.tim.length && SK.kartu("", el("p", { class: "kosong" }, "Anda tidak berada dalam tim yang sedang berjalan.")),
			data.tim.length >= data.batas && el("p", { class: "redup" }, `Ditampilkan ${data.batas} tim yang paling dekat masa berakhirnya.`),
		];
	};

	function satu(t) {
		return el("section", { class: "kartu tim", "aria-label": t.nama_tim },
			el("h2", {}, el("a", { href: SK.tautan(SK.DOKUMEN.tim, t.name) }, t.nama_tim)),
			el("div", { class: "baris" }, el("span", { class: "cip jalan" }, `Anda: ${t.peran}`)),
			el("p", { class: "redup" }, [t.kegiatan, t.unit].filter(Boolean).join(" · ")),
			el("p", { class: "redup" }, SK.masa(t.mulai, t.selesai), t.lewat && el("span", { class: "lambat" }, " Masa tugasnya sudah lewat.")),
			t.memimpin && hitungan(t.hitung),
			t.kendala.length ? el("div", {}, el("h3", {}, "Kendala yang belum selesai"), el("ul", { class: "daftar" }, t.kendala.map(SK.barisDokumen))) : null,
			el("h3", {}, `Susunan (${t.anggota.length} orang)`),
			el("ul", { class: "daftar" }, t.anggota.map(orang)));
	}

	function hitungan(hitung) {
		const ada = Object.keys(KEADAAN).filter((k) => hitung[k]);
		return ada.length ? el("ul", { class: "cip-cip", "aria-label": "Laporan anggota" }, ada.map((k) => el("li", { class: "cip " + KEADAAN[k][1] }, `${KEADAAN[k][0]}: ${hitung[k]}`))) : null;
	}

	function orang(a) {
		const nama = a.saya ? `${a.nama} (Anda)` : a.nama;
		return el("li", {}, el("div", { class: "isi" },
			a.penugasan ? el("a", { class: "nama", href: SK.tautan(SK.DOKUMEN.penugasan, a.penugasan) }, nama) : el("span", { class: "nama polos-nama" }, nama),
			el("span", { class: "baris" }, el("span", { class: "cip " + (a.peran === "Anggota" ? "" : "jalan") }, a.peran), a.status && SK.cip(a.status), SK.kemajuan(a.kemajuan)),
			el("span", { class: "baris redup" }, [a.tugas, a.asal].filter(Boolean).join(" · ")),
			a.laporan && keadaan(a.laporan),
			a.rincian.length ? el("details", {}, el("summary", {}, `Rincian kegiatan (${a.rincian.length})`),
				el("ol", { class: "rencana" }, a.rincian.map((r) => el("li", {}, r.kegiatan, " ", SK.kemajuan(r.kemajuan || 0))))) : null,
			a.umpan_balik && el("div", { class: "tombol-tombol" },
				el("button", { type: "button", "aria-label": `Beri umpan balik kepada ${a.nama}`, onclick: () => umpanBalik(a) }, "Beri umpan balik"))));
	}

	function keadaan(l) {
		const [kata, warna] = KEADAAN[l.keadaan];
		return el("span", { class: "baris" }, el("span", { class: "cip " + warna }, kata),
			l.name ? el("a", { class: "tautan-baris", href: SK.tautan(SK.DOKUMEN.laporan, l.name) }, l.judul || l.name)
				: el("span", { class: "redup" }, `Penugasan sampai ${SK.tanggal(l.tenggat)}`));
	}

	function umpanBalik(a) {
		SK.tanya({
			judul: `Umpan balik untuk ${a.nama}`, uraian: "Dibaca pegawai itu dan penilainya pada penugasannya.",
			label: "Umpan balik Anda", wajib: true, pesan: "Isi umpan baliknya dahulu.", tombol: "Kirim umpan balik",
			kirim: async (isi) => {
				await SK.tulis("/api/method/sistem_kerja.api.pelaksanaan.umpan_balik", { penugasan: a.penugasan, isi });
				SK.kabari(`Umpan balik untuk ${a.nama} terkirim.`);
			},
		});
	}
})();
