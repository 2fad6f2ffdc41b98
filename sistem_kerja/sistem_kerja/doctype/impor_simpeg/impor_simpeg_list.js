frappe.listview_settings["Impor SIMPEG"] = {
	hide_name_column: true,
	get_indicator: sistem_kerja.penunjuk({ Menunggu: "orange", Berjalan: "blue", Diperiksa: "yellow", Selesai: "green", Gagal: "red" }),
};
