frappe.listview_settings["Pejabat Sementara"] = {
	get_indicator(doc) {
		const warna = { "Akan Datang": "orange", Berlaku: "green", Berakhir: "gray", Dibatalkan: "red" };
		return [__(doc.status), warna[doc.status], `status,=,${doc.status}`];
	},
};
