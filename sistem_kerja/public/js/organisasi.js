// Shared by the forms and the tree of the organisation.
frappe.provide("sistem_kerja");

// Also the way out that the server offers when somebody is to head a second unit.
sistem_kerja.buat_pejabat_sementara = function ({ unit, pejabat }) {
	frappe.hide_msgprint(true);
	frappe.db.get_value("Unit Organisasi", unit, ["kepala", "jabatan_kepala"]).then(({ message }) => {
		frappe.new_doc("Pejabat Sementara", {
			unit,
			jabatan: message.jabatan_kepala,
			sifat: message.kepala ? "Plh." : "Plt.",
			digantikan: message.kepala || undefined,
			pejabat,
		});
	});
};
// A message's button finds its function by one name.
window.buat_pejabat_sementara = sistem_kerja.buat_pejabat_sementara;
