frappe.listview_settings["Penghitungan Kedudukan"] = {
	hide_name_column: true,
	get_indicator(doc) {
		const warna = { Antre: "orange", Berjalan: "blue", Selesai: "green", Gagal: "red" };
		return [__(doc.status), warna[doc.status], `status,=,${doc.status}`];
	},
};
