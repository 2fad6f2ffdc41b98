frappe.listview_settings["Peta Jabatan"] = {
	add_fields: ["berlaku_sejak", "berlaku_sampai"],
	get_indicator: (doc) => (doc.docstatus === 1 ? sistem_kerja.penunjuk_masa("berlaku_sejak", "berlaku_sampai")(doc) : undefined),
};
