sistem_kerja.pasang_alur("Perjanjian Kinerja");
sistem_kerja.pasang_periksa_syarat("Perjanjian Kinerja");

frappe.ui.form.on("Perjanjian Kinerja", {
	setup(frm) {
		frm.set_query("pegawai", () => sistem_kerja.cari_anggota(frm.doc.unit));
		frm.set_query("mengubah", () => ({
			filters: { unit: frm.doc.unit, tahun: frm.doc.tahun, jenis: frm.doc.jenis, status: "Berlaku" },
		}));
		frm.set_query("tim", () => ({ filters: { unit_pemilik: frm.doc.unit } }));
	},
	refresh(frm) {
		if (frm.doc.status !== "Berlaku") return;
		frm.add_custom_button(__("Ubah Perjanjian"), () => {
			const baru = frappe.model.copy_doc(frm.doc);
			baru.mengubah = frm.doc.name;
			frappe.set_route("Form", frm.doctype, baru.name);
		});
	},
});
