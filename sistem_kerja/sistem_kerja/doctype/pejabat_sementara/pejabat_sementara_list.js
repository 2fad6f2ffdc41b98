frappe.listview_settings["Pejabat Sementara"] = {
	get_indicator: sistem_kerja.penunjuk({ "Akan Datang": "orange", Berlaku: "green", Berakhir: "gray", Dibatalkan: "red" }),
};
