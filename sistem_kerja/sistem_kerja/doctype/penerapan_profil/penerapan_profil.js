frappe.ui.form.on("Penerapan Profil", {
	refresh(frm) {
		frm.disable_save();
		const isi = JSON.parse(frm.doc.perbedaan || "{}");
		frm.get_field("tampilan").$wrapper.html(sistem_kerja.tabel_perbedaan(isi.perbedaan || []));
		if (frm.doc.status === "Diterapkan" && frm.doc.versi_lama && frappe.user.has_role(["Administrator Sistem Kerja", "System Manager"]))
			frm.add_custom_button(__("Batalkan Penerapan"), () => sistem_kerja.batalkan_penerapan(frm));
	},
});

sistem_kerja.batalkan_penerapan = function (frm) {
	const keterangan = __(
		"Versi {0} berlaku kembali, dan dokumen yang dipindahkan kembali ke tempatnya selama belum ditindak. Dokumen yang dibuat sesudahnya tetap memakai aturan saat dimulai. Isi Profil Sistem Kerja tidak diubah.",
		[frm.doc.versi_lama]
	);
	frappe.prompt(
		[
			{ fieldtype: "HTML", options: `<p>${frappe.utils.escape_html(keterangan)}</p>` },
			{ fieldtype: "Small Text", fieldname: "alasan", label: __("Alasan"), reqd: 1 },
		],
		({ alasan }) =>
			frappe
				.call({
					method: "sistem_kerja.api.penerapan.batalkan",
					args: { nama: frm.doc.name, alasan },
					freeze: true,
				})
				.then((jawaban) => {
					const { kembali, tetap } = jawaban.message;
					frappe.msgprint(
						__("Penerapan dibatalkan. {0} dokumen kembali, {1} dokumen sudah ditindak dan tetap.", [kembali, tetap])
					);
					frm.reload_doc();
				}),
		__("Batalkan Penerapan"),
		__("Batalkan")
	);
};
