sistem_kerja.pasang_alur("Perubahan Penugasan");

frappe.ui.form.on("Perubahan Penugasan", {
	setup(frm) {
		frm.set_query("pengganti", () => ({
			query: "sistem_kerja.api.pelibatan.calon_pegawai",
			filters: { unit: frm.doc.unit_pegawai },
		}));
	},
});
