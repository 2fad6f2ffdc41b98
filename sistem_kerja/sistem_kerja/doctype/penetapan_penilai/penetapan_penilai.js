frappe.ui.form.on("Penetapan Penilai", {
	refresh(frm) {
		frm.set_intro("");
		if (frm.is_new() || !frm.doc.status) return;
		const warna = { "Belum mulai": "orange", Berlaku: "green", Berakhir: "gray" };
		frm.page.set_indicator(__(frm.doc.status), warna[frm.doc.status] || "gray");
		if (frm.doc.status === "Berlaku") {
			const sampai = frappe.datetime.str_to_user(frm.doc.selesai);
			frm.set_intro(
				__("Berlaku sampai {0}; sesudah itu penilai menurut aturan kembali dengan sendirinya.", [sampai]),
				"blue"
			);
		}
	},
});
