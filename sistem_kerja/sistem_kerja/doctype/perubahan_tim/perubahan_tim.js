sistem_kerja.pasang_alur("Perubahan Tim");
sistem_kerja.pasang_periksa_syarat("Perubahan Tim");

frappe.ui.form.on("Perubahan Tim", {
	setup(frm) {
		const calon = () => sistem_kerja.cari_anggota(frm.doc.unit_pemilik);
		frm.set_query("tim", () => ({ filters: { status: "Berjalan" } }));
		frm.set_query("ketua_baru", calon);
		frm.set_query("pegawai", "perubahan", calon);
	},
	async tim(frm) {
		const { message } = await frappe.db.get_value("Tim Kerja", frm.doc.tim, "unit_pemilik");
		frm.set_value("unit_pemilik", message?.unit_pemilik);
	},
});
