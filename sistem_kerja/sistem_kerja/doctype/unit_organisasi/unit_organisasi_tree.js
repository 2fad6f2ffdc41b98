frappe.treeview_settings["Unit Organisasi"] = {
	breadcrumb: "Sistem Kerja",
	title: __("Unit Organisasi"),
	// Frappe knows the root by its code only.
	onrender(node) {
		if (!node.is_root || !node.$tree_link) return;
		frappe.db.get_value("Unit Organisasi", node.label, "nama_unit", (unit) => {
			if (unit && unit.nama_unit) node.$tree_link.find(".tree-label").text(unit.nama_unit);
		});
	},
};
