sistem_kerja.pasang_alur("Penugasan");

const METODE_PELAKSANAAN = "sistem_kerja.api.pelaksanaan.";

frappe.ui.form.on("Penugasan", {
	async refresh(frm) {
		if (frm.is_new() || !["Ditugaskan", "Berjalan"].includes(frm.doc.status)) return;
		// A member's assignment changes with his team; who was lent by a request may stay longer.
		const sendiri = !frm.doc.tim || frm.doc.permohonan;
		if (sendiri && frappe.model.can_create("Perubahan Penugasan"))
			frm.add_custom_button(__("Ubah Penugasan"), () =>
				frappe.new_doc("Perubahan Penugasan", { penugasan: frm.doc.name })
			);
		const { message } = await frappe.call({
			method: METODE_PELAKSANAAN + "baca",
			type: "GET",
			args: { penugasan: frm.doc.name },
		});
		if (message.hak.rincian) frm.add_custom_button(__("Rincian Kegiatan"), () => tanya_rincian(frm, message));
		if (message.hak.umpan_balik) frm.add_custom_button(__("Umpan Balik"), () => tanya_umpan_balik(frm));
	},
});

async function kirim(frm, metode, isi) {
	await frappe.call({
		method: METODE_PELAKSANAAN + metode,
		args: { penugasan: frm.doc.name, ...isi },
		freeze: true,
	});
	await frm.reload_doc();
}

function tanya_rincian(frm, kini) {
	const kolom = (fieldname, label, fieldtype, lain) => ({ fieldname, label, fieldtype, in_list_view: 1, ...lain });
	const dialog = new frappe.ui.Dialog({
		title: __("Rincian Kegiatan"),
		size: "extra-large",
		fields: [
			{
				fieldname: "baris",
				fieldtype: "Table",
				label: __("Rincian Kegiatan"),
				data: kini.rincian,
				fields: [
					kolom("kegiatan", __("Kegiatan"), "Small Text", { reqd: 1, columns: 3 }),
					kolom("target", __("Target"), "Data", { columns: 2 }),
					kolom("mulai", __("Mulai"), "Date", { columns: 1 }),
					kolom("selesai", __("Selesai"), "Date", { columns: 1 }),
					kolom("kemajuan", __("Kemajuan"), "Percent", { columns: 1 }),
					kolom("catatan", __("Catatan"), "Small Text", { columns: 2 }),
				],
			},
		],
		primary_action_label: __("Simpan"),
		async primary_action({ baris }) {
			const nama = ["kegiatan", "target", "mulai", "selesai", "kemajuan", "catatan"];
			const isi = (baris || []).map((b) => Object.fromEntries(nama.map((n) => [n, b[n] ?? null])));
			await kirim(frm, "simpan_rincian", { baris: JSON.stringify(isi), versi: kini.versi });
			dialog.hide();
		},
	});
	dialog.show();
}

function tanya_umpan_balik(frm) {
	frappe.prompt(
		{ fieldname: "isi", fieldtype: "Small Text", label: __("Umpan Balik"), reqd: 1 },
		(nilai) => kirim(frm, "umpan_balik", nilai),
		__("Umpan Balik"),
		__("Simpan")
	);
}
