frappe.listview_settings["Penghitungan Kedudukan"] = {
	hide_name_column: true,
	get_indicator: sistem_kerja.penunjuk({ Antre: "orange", Berjalan: "blue", Selesai: "green", Gagal: "red" }),
};
