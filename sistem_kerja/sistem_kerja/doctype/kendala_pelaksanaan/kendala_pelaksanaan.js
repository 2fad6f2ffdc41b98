sistem_kerja.pasang_alur("Kendala Pelaksanaan");

frappe.ui.form.on("Kendala Pelaksanaan", {
	refresh(frm) {
		// Nobody of another institution has an account here; the HR officers record its answer.
		const luar = (frm.doc.keputusan || []).filter((b) => b.instansi && !b.putusan);
		const terkirim = !["Draf", "Perlu Perbaikan"].includes(frm.doc.status) && frm.doc.docstatus === 0;
		if (!luar.length || !terkirim || !frappe.user.has_role("Pengelola Kepegawaian")) return;
		luar.forEach((baris) =>
			frm.add_custom_button(__("Catat jawaban {0}", [baris.instansi]), () => catat(frm, baris))
		);
	},
});

function catat(frm, baris) {
	frappe.prompt(
		[
			{ fieldname: "putusan", fieldtype: "Select", label: __("Putusan"), options: ["Diputuskan", "Ditindaklanjuti"], reqd: 1 },
			{ fieldname: "uraian", fieldtype: "Small Text", label: __("Uraian"), reqd: 1 },
		],
		(isi) =>
			frappe
				.call({
					method: "sistem_kerja.api.kendala.catat_instansi",
					args: { nama: frm.doc.name, baris: baris.name, ...isi },
				})
				.then(() => frm.reload_doc()),
		baris.instansi
	);
}
