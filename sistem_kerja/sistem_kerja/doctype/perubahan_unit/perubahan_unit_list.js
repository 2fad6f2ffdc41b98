frappe.listview_settings["Perubahan Unit"] = {
	get_indicator(doc) {
		const warna = { Terjadwal: "orange", Dilaksanakan: "green", Gagal: "red", Dibatalkan: "gray" };
		return [__(doc.status), warna[doc.status], `status,=,${doc.status}`];
	},
};
