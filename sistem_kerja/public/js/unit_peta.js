frappe.ui.form.on("Unit Organisasi", {
	refresh(frm) {
		if (frm.is_new()) return;
		frm.add_custom_button(__("Peta Kedudukan"), () => frappe.set_route("peta-kedudukan", frm.doc.name));
	},
});
