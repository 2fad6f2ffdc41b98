/* The sections of the navigation: which one is the present, and what each shows first. */
"use strict";

(() => {
	const { el } = SK;

	/* Addresses of documents and forms belong to the section from which one comes to them. */
	const INDUK = {
		penugasan: "tugas", laporan: "tugas", lapor: "tugas", jawab: "tugas", ubah: "tugas", rencana: "tugas",
		ajukan: "peluang", ikuti: "peluang", pengajuan: "peluang", unit: "tim",
		sebut: "persetujuan",
	};

	SK.tandaiBagian = function (jenis) {
		const kini = INDUK[jenis] || jenis || "";
		for (const a of document.querySelectorAll("#bagian a")) {
			if (a.dataset.rute === kini) a.setAttribute("aria-current", "page");
			else a.removeAttribute("aria-current");
		}
	};

	const judul = (teks) => el("h1", { tabindex: "-1" }, teks);

	SK.HALAMAN.tugas = async function () {
		const data = await SK.baca("beranda");
		return [judul("Tugas saya"),
			SK.daftarDokumen("Penugasan saya", data.penugasan, "Anda belum mempunyai penugasan.", data.batas),
			SK.daftarDokumen("Laporan saya", data.laporan, "Belum ada laporan. Laporan dibuat dari penugasan yang berjalan.", data.batas)];
	};
})();
