frappe.ui.form.on("Perubahan Unit", {
	refresh(frm) {
		frm.disable_save();
		if (!["Terjadwal", "Gagal"].includes(frm.doc.status) || !frappe.model.can_write("Unit Organisasi")) return;
		frm.add_custom_button(__("Batalkan"), () =>
			frappe.confirm(__("Batalkan perubahan ini?"), () =>
				frappe
					.call({ method: "sistem_kerja.layanan.perubahan_unit.batalkan", args: { nama: frm.doc.name } })
					.then(() => frm.reload_doc())
			)
		);
	},
});
