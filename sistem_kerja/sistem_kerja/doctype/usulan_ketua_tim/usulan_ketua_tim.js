sistem_kerja.pasang_alur("Usulan Ketua Tim");
sistem_kerja.pasang_periksa_syarat("Usulan Ketua Tim");

frappe.ui.form.on("Usulan Ketua Tim", {
	setup(frm) {
		frm.set_query("tim", () => ({ filters: { status: ["!=", "Selesai"] } }));
		frm.set_query("pegawai", "calon", () => sistem_kerja.cari_anggota(frm.doc.unit_pemilik));
		frm.set_query("terpilih", () => ({
			filters: { name: ["in", (frm.doc.calon || []).map((b) => b.pegawai)] },
		}));
	},
	async tim(frm) {
		const { message } = await frappe.db.get_value("Tim Kerja", frm.doc.tim, "unit_pemilik");
		frm.set_value("unit_pemilik", message?.unit_pemilik);
	},
});
