frappe.listview_settings["Naskah Dinas"] = {
	add_fields: ["status", "pindaian", "tanggal", "status_tte"],
	hide_name_column: true,
	get_indicator(doc) {
		if (doc.status === "Berlaku" && doc.status_tte === "Menunggu TTE")
			return [__("Menunggu TTE"), "orange", "status,=,Berlaku|status_tte,=,Menunggu TTE"];
		if (doc.status === "Berlaku" && !doc.pindaian && !doc.status_tte)
			return [__("Menunggu pindaian"), "yellow", "status,=,Berlaku|pindaian,is,not set|status_tte,is,not set"];
		const warna = { Berlaku: "green", Dicabut: "red", Diganti: "orange" }[doc.status];
		return [__(doc.status), warna, `status,=,${doc.status}`];
	},
	onload(daftar) {
		const saring = (nama, ...syarat) =>
			daftar.page.add_inner_button(nama, () => {
				const semua = [["status", "=", "Berlaku"], ...syarat].map((s) => ["Naskah Dinas", ...s]);
				daftar.filter_area.clear(false).then(() => daftar.filter_area.add(semua));
			});
		saring(__("Menunggu pindaian"), ["pindaian", "is", "not set"], ["status_tte", "is", "not set"]);
		saring(__("Menunggu TTE"), ["status_tte", "=", "Menunggu TTE"]);
	},
};
