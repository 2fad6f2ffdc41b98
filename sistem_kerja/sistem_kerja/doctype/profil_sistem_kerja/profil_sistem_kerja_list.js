frappe.listview_settings["Profil Sistem Kerja"] = {
	onload(daftar) {
		if (!frappe.model.can_create("Profil Sistem Kerja")) return;
		daftar.page.add_inner_button(__("Impor TOML"), () =>
			frappe.require("/assets/sistem_kerja/js/profil/berkas.js", () => sistem_kerja.profil.impor_baru())
		);
	},
};
