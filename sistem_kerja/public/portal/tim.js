/* A team's page: its people with roles, tasks and progress; reports, problems, monitoring and changes of the team. */
"use strict";

(() => {
	const { el } = SK;

	SK.kartuTim = function ({ tim }) {
		return [
			SK.kartu("Susunan tim", tim.anggota.length
				? el("ul", { class: "daftar" }, tim.anggota.map(orang))
				: el("p", { class: "kosong" }, "Belum ada anggota.")),
			daftar("Laporan tim", tim.laporan),
			daftar("Kendala", tim.kendala),
			daftar("Pemantauan", tim.pemantauan),
			daftar("Perubahan tim", tim.perubahan),
		].filter(Boolean);
	};

	function orang(a) {
		const isi = [
			el("span", { class: "nama" }, a.nama, " ", el("span", { class: "cip " + (a.peran === "Anggota" ? "" : "jalan") }, a.peran)),
			el("span", { class: "baris redup" }, [a.tugas, a.asal].filter(Boolean).join(" · ")),
			a.penugasan && el("span", { class: "baris" }, SK.cip(a.status), SK.kemajuan(a.kemajuan)),
		];
		return el("li", {}, a.penugasan
			? el("a", { href: SK.tautan(SK.DOKUMEN.penugasan, a.penugasan) }, isi)
			: el("div", { class: "isi" }, isi));
	}

	function daftar(judul, baris) {
		return baris.length ? SK.kartu(judul, el("ul", { class: "daftar" }, baris.map(SK.barisDokumen))) : null;
	}

	/* One document in a list: title, whose, status, whose turn it is. */
	SK.barisDokumen = (b) => el("li", {}, el("a", { href: SK.tautan(b.doctype, b.name) },
		el("span", { class: "nama" }, b.judul || b.name),
		b.nama_pegawai && el("span", { class: "redup" }, b.nama_pegawai),
		el("span", { class: "baris" }, SK.cip(b.status), SK.tenggat(b.docstatus ? null : b.tenggat, b.terlambat),
			b.pada_saya ? el("strong", {}, "Menunggu Anda") : b.pemegang_jabatan && el("span", { class: "redup" }, `Pada ${b.pemegang_jabatan}`))));
})();
