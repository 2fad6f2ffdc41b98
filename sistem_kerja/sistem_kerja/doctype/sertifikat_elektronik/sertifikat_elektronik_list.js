frappe.listview_settings["Sertifikat Elektronik"] = {
	hide_name_column: true,
	get_indicator: sistem_kerja.penunjuk({ Aktif: "green", Dicabut: "red" }),
};
