/* The sections of the navigation: which one is the present, and what each shows first. */
"use strict";

(() => {
	const { el } = SK;

	/* Addresses of documents and forms belong to the section from which one comes to them. */
	const INDUK = {
		penugasan: "tugas", laporan: "tugas", lapor: "tugas", jawab: "tugas", ubah: "tugas", rencana: "tugas",
		ajukan: "peluang", pengajuan: "peluang", unit: "tim",
	};

	SK.tandaiBagian = function (jenis) {
		const kini = INDUK[jenis] || jenis || "";
		for (const a of document.querySelectorAll("#bagian a")) {
			if (a.dataset.rute === kini) a.setAttribute("aria-current", "page");
			else a.removeAttribute("aria-current");
		}
	};

	const judul = (teks) => el("h1", { tabindex: "-1" }, teks);

	SK.HALAMAN.persetujuan = async function () {
		const data = await SK.baca("beranda");
		return [judul("Persetujuan"),
			SK.daftarDokumen("Menunggu keputusan Anda", data.menunggu.filter((b) => !b.milik_saya), "Tidak ada yang menunggu keputusan Anda.", data.batas, true)];
	};

	SK.HALAMAN.tim = async function () {
		const data = await SK.baca("beranda");
		return [judul("Tim saya"),
			data.pimpinan && el("div", { class: "tombol-tombol" }, el("a", { class: "tombol", href: "#/unit" }, "Unit yang Anda pimpin")),
			SK.daftarDokumen("Tim yang berjalan", data.tim, "Tidak ada tim yang berjalan.", data.batas)];
	};

	SK.HALAMAN.data = async function () {
		return [judul("Data saya"), SK.kartuSaya(await SK.baca("beranda"))];
	};
})();
