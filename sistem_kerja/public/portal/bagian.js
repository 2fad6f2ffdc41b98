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
})();
