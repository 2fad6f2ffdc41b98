frappe.treeview_settings["Unit Organisasi"] = {
	breadcrumb: "Sistem Kerja",
	title: __("Unit Organisasi"),
};
