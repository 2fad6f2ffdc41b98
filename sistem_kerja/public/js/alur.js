// Shared by the forms of documents that move: the reason of an act is asked for before it is done.
frappe.provide("sistem_kerja");
frappe.dom.set_style(
	".sk-riwayat .data-row, .sk-riwayat .row-check, .sk-riwayat .row-index, .sk-riwayat .grid-static-col { height: auto !important; max-height: none !important }" +
		".sk-riwayat .static-area { white-space: normal !important; overflow: visible !important }"
);

sistem_kerja.pasang_alur = function (doctype) {
	sistem_kerja.sebut_yang_diwakili();
	frappe.ui.form.on(doctype, {
		before_workflow_action(frm) {
			const tindakan = frm.selected_workflow_action;
			// The profile says which acts want a reason; every other act takes an optional note.
			const wajib = (frm.doc.__onload?.wajib_alasan || []).includes(tindakan);
			// The page is frozen while the act runs; the dialog needs it free.
			frappe.dom.unfreeze();
			return new Promise((lanjut, batal) => {
				const dialog = new frappe.ui.Dialog({
					title: tindakan,
					fields: [
						{
							fieldname: "catatan",
							fieldtype: "Small Text",
							label: wajib ? __("Alasan") : __("Catatan (boleh kosong)"),
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
			// Who acted in which capacity, and why, is read in full, not cut off at the column.
			frm.fields_dict.riwayat?.$wrapper.addClass("sk-riwayat");
			if (frm.is_new()) return;
			sistem_kerja.kunci_isian(frm);
			// Each document offers the letter of its own path and rules first.
			frm.sk_format_semula ??= frm.meta.default_print_format || "";
			frm.meta.default_print_format = frm.doc.__onload?.format_cetak || frm.sk_format_semula;
			sistem_kerja.tampilkan_paraf(frm);
			const dasar = frm.doc.__onload?.dasar_alur;
			if (dasar) frm.set_df_property("status", "description", frappe.utils.escape_html(__("Alur menurut {0}", [dasar])));
			// A form is refreshed more than once, and each message would be added to the last.
			if (frm.doc.pemegang || frm.doc.menunggu_pejabat) frm.set_intro("");
			if (frm.doc.pemegang) {
				const tenggat = frm.doc.tenggat
					? " " + __("paling lambat {0}", [frappe.datetime.str_to_user(frm.doc.tenggat)])
					: "";
				const pesan = __("Menunggu {0}, {1}{2}. Dasar: {3}", [
					frm.doc.nama_pemegang,
					frm.doc.pemegang_jabatan,
					tenggat,
					frm.doc.pemegang_dasar,
				]);
				frm.set_intro(frappe.utils.escape_html(pesan), "blue");
			} else if (frm.doc.menunggu_pejabat) {
				const pesan = __(
					"Menunggu pejabat: {0}. Dokumen berjalan lagi dengan sendirinya setelah jabatannya diisi, pejabat sementaranya ditunjuk, atau akunnya dibuat.",
					[frm.doc.menunggu_pejabat]
				);
				frm.set_intro(frappe.utils.escape_html(pesan), "orange");
			}
			sistem_kerja.tampilkan_naskah(frm);
		},
	});
};

// In whose place a Plt. or Plh. acted, in the history's column of the capacity. Set while the DocType loads: each form copies its fields.
sistem_kerja.sebut_yang_diwakili = function () {
	const kolom = frappe.meta.docfield_map["Riwayat Alur"]?.sebagai;
	if (!kolom) return;
	kolom.formatter = (nilai, df, pilihan, baris) => {
		const teks = baris?.nama_diwakili ? __("{0}, menggantikan {1}", [nilai, baris.nama_diwakili]) : nilai;
		return frappe.utils.escape_html(teks || "");
	};
};

// The server refuses other edits anyway; showing them as fixed spares the user the refusal.
sistem_kerja.kunci_isian = function (frm) {
	const isian = frm.doc.__onload?.isian;
	if (!isian) return;
	frm.fields.forEach((bidang) => {
		const tetap = !isian.includes(bidang.df.fieldname);
		if (bidang.df.fieldname && tetap) frm.set_df_property(bidang.df.fieldname, "read_only", 1);
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
