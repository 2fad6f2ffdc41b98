sistem_kerja.pasang_alur("Pengajuan Sukarela");

frappe.ui.form.on("Pengajuan Sukarela", {
	async peluang(frm) {
		if (!frm.doc.peluang) return;
		const kolom = ["unit_pemilik", "kegiatan", "mulai", "selesai"];
		const { message } = await frappe.db.get_value("Peluang", frm.doc.peluang, kolom);
		await frm.set_value(message);
	},
});
