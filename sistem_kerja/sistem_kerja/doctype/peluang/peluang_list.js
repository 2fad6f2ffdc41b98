frappe.listview_settings["Peluang"] = {
	hide_name_column: true,
	get_indicator: sistem_kerja.penunjuk({ Terbuka: "green", Ditutup: "gray" }),
};
