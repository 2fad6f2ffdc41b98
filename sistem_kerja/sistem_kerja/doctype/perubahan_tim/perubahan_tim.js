sistem_kerja.pasang_alur("Perubahan Tim");
sistem_kerja.pasang_periksa_syarat("Perubahan Tim");

frappe.ui.form.on("Perubahan Tim", {
	setup(frm) {
		const calon = () => sistem_kerja.cari_anggota(frm.doc.unit_pemilik);
		frm.set_query("tim", () => ({ filters: { status: "Berjalan" } }));
		frm.set_query("ketua_baru", calon);
		frm.set_query("pegawai", "perubahan", calon);
	},
	refresh(frm) {
		if (frm.doc.tim && frm.doc.status === "Draf" && frm.doc.jenis === "Perubahan Anggota")
			frm.add_custom_button(__("Ambil dari Permohonan"), () =>
				sistem_kerja.ambil_dipinjamkan(frm, "perubahan", frm.doc.tim, { tindakan: "Masuk" })
			);
	},
	async tim(frm) {
		const { message } = await frappe.db.get_value("Tim Kerja", frm.doc.tim, "unit_pemilik");
		frm.set_value("unit_pemilik", message?.unit_pemilik);
	},
});
