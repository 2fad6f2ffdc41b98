frappe.listview_settings["Perubahan Unit"] = {
	get_indicator: sistem_kerja.penunjuk({ Terjadwal: "orange", Dilaksanakan: "green", Gagal: "red", Dibatalkan: "gray" }),
};
