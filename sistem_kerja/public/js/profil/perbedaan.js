// A large dialog with an explanation and differences. The table itself is sistem_kerja.tabel_perbedaan.
frappe.provide("sistem_kerja.profil");

sistem_kerja.profil.tabel_perbedaan = (semua) =>
	`<div class="sk-perbedaan" style="max-height: 60vh; overflow: auto; overflow-wrap: anywhere">${sistem_kerja.tabel_perbedaan(semua)}</div>`;

// `tindakan`: {label, jalankan} of its main button. It closes when `jalankan` has come to something.
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
