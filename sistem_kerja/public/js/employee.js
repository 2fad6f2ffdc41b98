frappe.ui.form.on("Employee", {
	refresh(frm) {
		if (frm.doc.sk_kedudukan_alasan) {
			frm.set_intro(frappe.utils.escape_html(frm.doc.sk_kedudukan_alasan), frm.doc.sk_penilai ? "blue" : "orange");
		}
	},
});
