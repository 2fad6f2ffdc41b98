sistem_kerja.pasang_alur("Tim Kerja");
sistem_kerja.pasang_periksa_syarat("Tim Kerja");

frappe.ui.form.on("Tim Kerja", {
	setup(frm) {
		const calon = () => sistem_kerja.cari_anggota(frm.doc.unit_pemilik);
		frm.set_query("ketua", calon);
		frm.set_query("pengendali", calon);
		frm.set_query("pegawai", "anggota", calon);
	},
	refresh(frm) {
		if (frm.is_new()) return;
		if (frm.doc.status === "Draf")
			frm.add_custom_button(__("Ambil dari Permohonan"), () =>
				sistem_kerja.ambil_dipinjamkan(frm, "anggota", frm.doc.name, { peran: "Anggota" })
			);
		if (frm.doc.status !== "Selesai" && frappe.model.can_create("Surat Permohonan Pelibatan"))
			frm.add_custom_button(__("Minta Pegawai Unit Lain"), () =>
				frappe.new_doc("Surat Permohonan Pelibatan", { tim: frm.doc.name, jalur: "penunjukan_lintas_unit" })
			);
		const lanjut = (doctype, isi) => () => frappe.new_doc(doctype, { tim: frm.doc.name, ...isi });
		if (frm.doc.status === "Berjalan") {
			["Perubahan Anggota", "Penggantian Ketua", "Perpanjangan", "Penutupan"].forEach((jenis) =>
				frm.add_custom_button(__(jenis), lanjut("Perubahan Tim", { jenis }), __("Ubah Tim"))
			);
			if (frm.doc.selesai < frappe.datetime.get_today())
				frm.dashboard.set_headline_alert(__("Masa tim ini sudah lewat. Perpanjang atau tutup timnya."), "orange");
		}
		if (frm.doc.status !== "Selesai") {
			frm.add_custom_button(__("Usulkan Ketua"), lanjut("Usulan Ketua Tim", { untuk: "ketua" }), __("Usulan"));
			frm.add_custom_button(
				__("Usulkan Pengendali"),
				lanjut("Usulan Ketua Tim", { untuk: "pengendali" }),
				__("Usulan")
			);
		}
	},
});
