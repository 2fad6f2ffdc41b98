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

	SK.tandaiBagian = function (jenis, nama) {
		const kini = INDUK[jenis] || jenis || "";
		for (const a of document.querySelectorAll("#bagian a")) {
			if (!nama && a.dataset.rute === (jenis || "")) SK.asal = { ke: a.hash, teks: a.querySelector("span").textContent };
			if (a.dataset.rute === kini) a.setAttribute("aria-current", "page");
			else a.removeAttribute("aria-current");
		}
	};
})();
