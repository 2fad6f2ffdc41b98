// Differences between two profiles as a table: section, about what, old, new, article.
frappe.provide("sistem_kerja.profil");

(function () {
	const aman = (teks) => frappe.utils.escape_html(teks || "");
	const WARNA = { baru: "green", dihapus: "red", berubah: "blue" };
	const SEBUT = { baru: __("Baru"), dihapus: __("Dihapus"), berubah: __("Berubah") };

	const dasar = (teks) => (teks ? `<div class="text-muted small">${aman(teks)}</div>` : "");

	// `semua`: [{bagian, tentang, lama, baru, dasar_lama, dasar_baru, jenis}] as api/profil.py gives them.
	sistem_kerja.profil.tabel_perbedaan = (semua) => {
		if (!semua.length) return `<p class="text-muted">${__("Tidak ada perbedaan.")}</p>`;
		const baris = semua.map(
			(b) => `<tr>
				<td><span class="indicator-pill ${WARNA[b.jenis]} no-indicator-dot">${SEBUT[b.jenis]}</span></td>
				<td><b>${aman(b.bagian)}</b><div>${aman(b.tentang)}</div></td>
				<td>${aman(b.lama)}${dasar(b.dasar_lama)}</td>
				<td>${aman(b.baru)}${dasar(b.dasar_baru)}</td></tr>`
		);
		const kepala = ["", __("Aturan"), __("Lama"), __("Baru")].map((k) => `<th>${k}</th>`).join("");
		return `<div style="max-height: 60vh; overflow: auto; overflow-wrap: anywhere">
			<table class="table table-bordered sk-perbedaan" style="table-layout: fixed">
			<colgroup><col style="width: 90px"><col style="width: 26%"><col><col></colgroup>
			<thead><tr>${kepala}</tr></thead><tbody>${baris.join("")}</tbody></table></div>`;
	};

	// A large dialog with an explanation and differences; `tindakan`: {label, jalankan} of its main button. It closes
	// when `jalankan` has come to something.
	sistem_kerja.profil.dialog_perbedaan = (judul, html, tindakan) => {
		const dialog = new frappe.ui.Dialog({
			title: judul,
			size: "extra-large",
			fields: [{ fieldtype: "HTML", fieldname: "isi", options: html }],
			...(tindakan && {
				primary_action_label: tindakan.label,
				primary_action: () => Promise.resolve(tindakan.jalankan()).then((hasil) => hasil && dialog.hide()),
			}),
		});
		dialog.show();
		return dialog;
	};
})();
