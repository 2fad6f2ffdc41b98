sistem_kerja.pasang_alur("Perubahan Tim");
sistem_kerja.pasang_periksa_syarat("Perubahan Tim");

frappe.ui.form.on("Perubahan Tim", {
	setup(frm) {
		const cari = (di_dalam) => sistem_kerja.cari_anggota(frm.doc.unit_pemilik, { tim: frm.doc.tim, di_dalam });
		frm.set_query("tim", () => ({ filters: { status: "Berjalan" } }));
		// A member may become ketua as well as somebody from outside the team.
		frm.set_query("ketua_baru", () => sistem_kerja.cari_anggota(frm.doc.unit_pemilik));
		frm.set_query("pegawai", "perubahan", (doc, dt, dn) => cari(locals[dt][dn].tindakan !== "Masuk"));
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
