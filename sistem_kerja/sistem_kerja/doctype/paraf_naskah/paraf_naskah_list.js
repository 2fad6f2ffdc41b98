frappe.listview_settings["Paraf Naskah"] = {
	add_fields: ["status", "pemegang_user"],
	hide_name_column: true,
	get_indicator: (doc) => [__(doc.status), sistem_kerja.WARNA_PARAF[doc.status] || "gray", `status,=,${doc.status}`],
	onload(daftar) {
		daftar.page.add_actions_menu_item(__("Paraf"), async () => {
			const nama = daftar.get_checked_items(true);
			if (!nama.length) return;
			const jawab = await frappe.call({
				method: "sistem_kerja.api.paraf.bubuhkan_banyak",
				args: { nama },
				freeze: true,
			});
			const { berhasil, ditolak } = jawab.message;
			const pesan = ditolak.map((d) => `<li>${frappe.utils.escape_html(d.alasan)}</li>`).join("");
			frappe.msgprint(__("{0} diparaf.", [berhasil.length]) + (pesan ? `<ul>${pesan}</ul>` : ""));
			daftar.clear_checked_items();
			daftar.refresh();
		});
	},
};
