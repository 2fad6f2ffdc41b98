frappe.listview_settings["Nomor Naskah"] = {
	add_fields: ["status", "sisipan", "dokumen"],
	hide_name_column: true,
	filters: [["tahun", "=", new Date().getFullYear()]],
	get_indicator: sistem_kerja.penunjuk({ Terpakai: "green", Dicadangkan: "orange", Dibatalkan: "red", "Dicatat dari Buku Manual": "blue" }),
	onload(daftar) {
		if (!frappe.user.has_role(["Pengelola Kepegawaian", "Administrator Sistem Kerja"])) return;
		const buka = (nama) => frappe.require("/assets/sistem_kerja/js/buku_nomor.js", () => sistem_kerja.buku_nomor[nama](daftar));
		daftar.page.add_inner_button(__("Cadangkan Nomor"), () => buka("cadangkan"));
		daftar.page.add_inner_button(__("Buku Manual"), () => buka("buku_manual"));
		daftar.page.add_inner_button(__("Buku Register Naskah"), () => frappe.set_route("query-report", "Buku Register Naskah"));
	},
};
