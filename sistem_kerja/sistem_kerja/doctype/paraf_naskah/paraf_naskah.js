// The draft as it would be signed, and the two things that can be done with it.
frappe.ui.form.on("Paraf Naskah", {
	refresh(frm) {
		const url = `/api/method/sistem_kerja.api.paraf.konsep?nama=${encodeURIComponent(frm.doc.name)}`;
		frm.disable_save();
		frm.page.set_indicator(__(frm.doc.status), sistem_kerja.WARNA_PARAF[frm.doc.status] || "gray");
		frm.fields_dict.pratinjau.$wrapper.html(
			`<iframe title="${__("Konsep")}" style="width: 100%; height: 75vh; border: 1px solid var(--border-color)" src="${url}"></iframe>`
		);
		if (!frm.doc.__onload?.giliran_saya) return;
		frm.add_custom_button(__("Paraf"), () => paraf(frm)).addClass("btn-primary");
		frm.add_custom_button(__("Kembalikan"), () => kembalikan(frm));
	},
});

function paraf(frm) {
	frappe.confirm(__("Bubuhkan paraf Anda sebagai {0}?", [frm.doc.pemegang_jabatan]), async () => {
		await frappe.call({ method: "sistem_kerja.api.paraf.bubuhkan", args: { nama: frm.doc.name }, freeze: true });
		frm.reload_doc();
	});
}

function kembalikan(frm) {
	const isian = { fieldname: "alasan", fieldtype: "Small Text", label: __("Alasan"), reqd: 1 };
	frappe.prompt(
		[isian],
		async ({ alasan }) => {
			const jawab = await frappe.call({
				method: "sistem_kerja.api.paraf.kembalikan",
				args: { nama: frm.doc.name, alasan },
				freeze: true,
			});
			frappe.show_alert(__("Dikembalikan kepada {0}.", [jawab.message || "-"]));
			frm.reload_doc();
		},
		__("Kembalikan"),
		__("Kembalikan")
	);
}
