// Who evaluates this employee and why, above the form; who did so on another day, in a dialog.
frappe.provide("sistem_kerja.kedudukan");

frappe.ui.form.on("Employee", {
	refresh(frm) {
		const dihitung = Boolean(frm.doc.sk_unit);
		frm.set_df_property("reports_to", "read_only", dihitung ? 1 : 0);
		frm.toggle_display("create_user_permission", !dihitung);
		if (frm.is_new()) return;
		sistem_kerja.kedudukan.sebut(frm);
		for (const [kolom, nama] of Object.entries(frm.doc.__onload?.sk_nama || {})) {
			frm.set_df_property(kolom, "description", frappe.utils.escape_html(nama));
		}
		const grup = __("Kedudukan");
		frm.add_custom_button(
			__("Siapa menilai pada tanggal ...?"),
			() => sistem_kerja.kedudukan.tanya(frm),
			grup
		);
		if (frappe.model.can_create("Penetapan Penilai")) {
			frm.add_custom_button(
				__("Tetapkan penilai lain"),
				() => frappe.new_doc("Penetapan Penilai", { pegawai: frm.doc.name }),
				grup
			);
		}
		if (frappe.model.can_read("Riwayat Kedudukan")) {
			frm.add_custom_button(
				__("Riwayat kedudukan"),
				() => frappe.set_route("List", "Riwayat Kedudukan", { pegawai: frm.doc.name }),
				grup
			);
		}
	},
});

sistem_kerja.kedudukan.sebut = function (frm) {
	const aman = frappe.utils.escape_html;
	frm.set_intro("");
	if (!frm.doc.sk_kedudukan_alasan) return;
	if (!frm.doc.sk_penetapan) {
		frm.set_intro(aman(frm.doc.sk_kedudukan_alasan), frm.doc.sk_penilai ? "blue" : "orange");
		return;
	}
	const surat = frappe.utils.get_form_link("Penetapan Penilai", frm.doc.sk_penetapan, true);
	const sampai = frappe.datetime.str_to_user(frm.doc.sk_penetapan_sampai);
	frm.set_intro(
		`<b>${__("Penilai ditetapkan lain sampai {0}", [sampai])}</b> (${surat}): ` +
			`${aman(frm.doc.sk_kedudukan_alasan)}.<br>` +
			`${__("Sesudah itu kembali menurut aturan")}: ${aman(frm.doc.sk_penilai_aturan || "")}`,
		"yellow"
	);
};

sistem_kerja.kedudukan.tanya = function (frm) {
	const dialog = new frappe.ui.Dialog({
		title: __("Siapa menilai {0}?", [frm.doc.employee_name]),
		fields: [
			{
				fieldname: "tanggal",
				fieldtype: "Date",
				label: __("Pada Tanggal"),
				default: frappe.datetime.get_today(),
				reqd: 1,
			},
			{ fieldname: "jawaban", fieldtype: "HTML" },
		],
		primary_action_label: __("Cari"),
		primary_action({ tanggal }) {
			frappe
				.xcall("sistem_kerja.layanan.riwayat_kedudukan.siapa_menilai", {
					pegawai: frm.doc.name,
					tanggal,
				})
				.then((isi) =>
					dialog.fields_dict.jawaban.$wrapper.html(sistem_kerja.kedudukan.jawaban(isi))
				);
		},
	});
	dialog.show();
};

sistem_kerja.kedudukan.jawaban = function (isi) {
	const aman = (teks) => frappe.utils.escape_html(teks || "");
	if (!isi.ada) return `<p class="text-muted">${aman(isi.pesan)}</p>`;
	const orang = (id) =>
		id ? frappe.utils.get_form_link("Employee", id, true, aman(isi.nama[id] || id)) : __("(kosong)");
	const sejak = frappe.datetime.str_to_user(isi.mulai);
	const masa = isi.selesai
		? __("{0} sampai {1}", [sejak, frappe.datetime.str_to_user(isi.selesai)])
		: __("sejak {0}", [sejak]);
	const baris = [
		[__("Pejabat Penilai Kinerja"), `<b>${orang(isi.penilai)}</b><br>${aman(isi.penilai_jabatan)}`],
		[__("Alasan"), aman(isi.alasan)],
		[__("Pimpinan Unit Kerja"), orang(isi.pimpinan_unit_kerja)],
		[__("Pimpinan Unit Organisasi"), orang(isi.pimpinan_unit_organisasi)],
		[__("Berlaku"), `${masa} (${aman(isi.sebab)})`],
	];
	const isi_tabel = baris.map(([apa, nilai]) => `<tr><td class="text-muted">${apa}</td><td>${nilai}</td></tr>`);
	return `<table class="table table-sm sk-jawaban-kedudukan"><tbody>${isi_tabel.join("")}</tbody></table>`;
};
