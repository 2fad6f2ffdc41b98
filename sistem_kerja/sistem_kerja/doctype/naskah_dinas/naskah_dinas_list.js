frappe.listview_settings["Naskah Dinas"] = {
	add_fields: ["status", "pindaian", "tanggal"],
	hide_name_column: true,
	get_indicator(doc) {
		if (doc.status === "Berlaku" && !doc.pindaian)
			return [__("Menunggu pindaian"), "yellow", "status,=,Berlaku|pindaian,is,not set"];
		const warna = { Berlaku: "green", Dicabut: "red", Diganti: "orange" }[doc.status];
		return [__(doc.status), warna, `status,=,${doc.status}`];
	},
	onload(daftar) {
		daftar.page.add_inner_button(__("Menunggu pindaian"), () => {
			daftar.filter_area.clear(false).then(() =>
				daftar.filter_area.add([
					["Naskah Dinas", "status", "=", "Berlaku"],
					["Naskah Dinas", "pindaian", "is", "not set"],
				])
			);
		});
	},
};
