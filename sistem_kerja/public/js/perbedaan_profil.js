// The differences of two profiles as a table: for applying one, for its record, for a new shipped version.
frappe.provide("sistem_kerja");

(() => {
	const aman = frappe.utils.escape_html;
	const WARNA = { baru: "green", dihapus: "red", berubah: "orange" };

	// Cells are HTML; headings are text.
	sistem_kerja.tabel_rencana = (judul, baris, lebar = []) => `<div class="table-responsive"><table class="table table-bordered table-sm">
		<thead><tr>${judul.map((j, i) => `<th style="width: ${lebar[i] || "auto"}">${aman(j)}</th>`).join("")}</tr></thead>
		<tbody>${baris.map((b) => `<tr>${b.map((sel) => `<td>${sel}</td>`).join("")}</tr>`).join("")}</tbody></table></div>`;

	sistem_kerja.tabel_perbedaan = (semua) => {
		if (!semua.length) return `<p class="text-muted">${__("Tidak ada aturan yang berbeda.")}</p>`;
		const sisi = (isi, dasar) => aman(isi || "-") + (dasar ? `<div class="text-muted small">${aman(dasar)}</div>` : "");
		return sistem_kerja.tabel_rencana(
			[__("Bagian"), __("Tentang"), __("Semula"), __("Menjadi")],
			semua.map((b) => [
				`<span class="indicator-pill no-indicator-dot ${WARNA[b.jenis]}">${__(b.jenis)}</span><div>${aman(b.bagian)}</div>`,
				aman(b.tentang),
				sisi(b.lama, b.dasar_lama),
				sisi(b.baru, b.dasar_baru),
			]),
			["12%", "24%", "32%", "32%"]
		);
	};
})();
