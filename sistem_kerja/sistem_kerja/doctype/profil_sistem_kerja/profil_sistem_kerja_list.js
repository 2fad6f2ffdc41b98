frappe.listview_settings["Profil Sistem Kerja"] = {
	onload(daftar) {
		if (!frappe.model.can_create("Profil Sistem Kerja")) return;
		daftar.page.add_inner_button(__("Impor TOML"), () =>
			frappe.require(
				["perbedaan", "tombol"].map((n) => `/assets/sistem_kerja/js/profil/${n}.js`),
				() => sistem_kerja.profil.impor_baru()
			)
		);
	},
};
