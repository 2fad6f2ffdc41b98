sistem_kerja.pasang_alur("Surat Permohonan Pelibatan");

frappe.ui.form.on("Surat Permohonan Pelibatan", {
	setup(frm) {
		const dalam_unit = () => ({
			query: "sistem_kerja.api.pelibatan.calon_pegawai",
			filters: { unit: frm.doc.unit_dituju, jenis: frm.doc.jenis_jabatan_diminta, jenjang: frm.doc.jenjang_diminta },
		});
		frm.set_query("pegawai", "pegawai_ditugaskan", dalam_unit);
		frm.set_query("pegawai_diminta", dalam_unit);
	},
});
