frappe.listview_settings["Penerapan Profil"] = {
	get_indicator: (doc) => [__(doc.status), doc.status === "Diterapkan" ? "green" : "gray", `status,=,${doc.status}`],
};
