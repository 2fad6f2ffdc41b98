// Shared by the forms of documents that move: the reason of an act is asked for before it is done.
frappe.provide("sistem_kerja");
sistem_kerja.pasang_alur = function (doctype) {
	frappe.ui.form.on(doctype, {
		before_workflow_action(frm) {
			const tindakan = frm.selected_workflow_action;
			// The profile says which acts want a reason; every other act takes an optional note.
			const wajib = (frm.doc.__onload?.wajib_alasan || []).includes(tindakan);
			// A leader who decides writes his decision, not why he refuses.
			const uraian = (frm.doc.__onload?.kepala?.menjawab || []).includes(tindakan);
			// The page is frozen while the act runs; the dialog needs it free.
			frappe.dom.unfreeze();
			return new Promise((lanjut, batal) => {
				const dialog = new frappe.ui.Dialog({
					title: tindakan,
					fields: [
						{
							fieldname: "catatan",
							fieldtype: "Small Text",
							label: uraian ? __("Uraian") : wajib ? __("Alasan") : __("Catatan (boleh kosong)"),
							reqd: wajib,
						},
					],
					primary_action_label: tindakan,
					primary_action(isi) {
						frm.doc.catatan_tindakan = isi.catatan;
						dialog.terjawab = true;
						dialog.hide();
						frappe.dom.freeze();
						lanjut();
					},
				});
				dialog.onhide = () => dialog.terjawab || batal();
				dialog.show();
			});
		},
		refresh(frm) {
			// A form is refreshed more than once, and each message would be added to the last.
			frm.set_intro("");
			sistem_kerja.kepala.tampilkan(frm);
			if (frm.is_new()) return;
			sistem_kerja.kunci_isian(frm);
			// Each document offers the letter of its own path and rules first.
			frm.sk_format_semula ??= frm.meta.default_print_format || "";
			frm.meta.default_print_format = frm.doc.__onload?.format_cetak || frm.sk_format_semula;
			sistem_kerja.tampilkan_paraf(frm);
			sistem_kerja.tampilkan_naskah(frm);
		},
	});
};

// The server refuses other edits anyway; showing them as fixed spares the user the refusal.
sistem_kerja.kunci_isian = function (frm) {
	const isian = frm.doc.__onload?.isian;
	if (!isian) return;
	frm.fields.forEach((bidang) => {
		const tetap = !isian.includes(bidang.df.fieldname);
		if (!bidang.df.fieldname || !tetap) return;
		frm.set_df_property(bidang.df.fieldname, "read_only", 1);
		// What can no longer be filled in cannot be asked for: the step that is open now would never be saved.
		if (bidang.df.mandatory_depends_on) frm.set_df_property(bidang.df.fieldname, "mandatory_depends_on", "");
		frm.toggle_reqd(bidang.df.fieldname, false);
	});
};

sistem_kerja.tampilkan_naskah = function (frm) {
	frappe.db
		.get_list("Naskah Dinas", {
			filters: { dokumen_tipe: frm.doctype, dokumen: frm.doc.name, status: "Berlaku" },
			fields: ["name", "jenis", "nomor"],
		})
		.then((daftar) => {
			daftar.forEach((n) => {
				frm.add_custom_button(
					`${n.jenis} ${n.nomor}`,
					() => window.open(`/api/method/sistem_kerja.layanan.pdf_naskah.unduh?nama=${encodeURIComponent(n.name)}`),
					__("Naskah")
				);
			});
		});
};
