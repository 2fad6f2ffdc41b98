frappe.ui.form.on("Pengaturan Sistem Kerja", {
	refresh(frm) {
		frm.set_df_property("penandatangan", "options", (frm.doc.__onload || {}).penandatangan);
		frm.add_custom_button(
			__("Hitung Ulang Semua Kedudukan"),
			() =>
				frappe.confirm(
					__(
						"Penilai dan pimpinan semua pegawai dihitung ulang di latar belakang menurut profil yang berlaku. Lanjutkan?"
					),
					() =>
						frappe
							.xcall("sistem_kerja.layanan.penghitungan.hitung_semua")
							.then((nama) => frappe.set_route("Form", "Penghitungan Kedudukan", nama))
				),
			__("Kedudukan")
		);
		frm.add_custom_button(
			__("Penghitungan Terakhir"),
			() => frappe.set_route("List", "Penghitungan Kedudukan"),
			__("Kedudukan")
		);
	},
});
