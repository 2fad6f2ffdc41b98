frappe.ui.form.on("Pejabat Sementara", {
	refresh(frm) {
		if (frm.is_new()) return;
		const warna = { "Akan Datang": "orange", Berlaku: "green", Berakhir: "gray", Dibatalkan: "red" };
		frm.page.set_indicator(__(frm.doc.status), warna[frm.doc.status]);
		if (["Berakhir", "Dibatalkan"].includes(frm.doc.status)) return frm.disable_form();
		if (frm.doc.status === "Berlaku") {
			["unit", "sifat", "pejabat", "digantikan", "mulai"].forEach((f) => frm.set_df_property(f, "read_only", 1));
		}
		if (frm.perm[0]?.write) frm.trigger("pasang_tombol");
	},
	pasang_tombol(frm) {
		const belum = frm.doc.mulai >= frappe.datetime.get_today();
		frm.add_custom_button(belum ? __("Batalkan") : __("Akhiri"), () => {
			const isian = [{ fieldname: "alasan", fieldtype: "Small Text", label: __("Alasan"), reqd: 1 }];
			if (!belum) {
				isian.unshift({
					fieldname: "hari_terakhir",
					fieldtype: "Date",
					label: __("Hari terakhir ia bertindak"),
					default: frappe.datetime.add_days(frappe.datetime.get_today(), -1),
					reqd: 1,
				});
			}
			const kirim = (isi) =>
				frappe
					.call({
						method: "sistem_kerja.layanan.penunjukan_sementara.akhiri",
						args: { nama: frm.doc.name, ...isi },
					})
					.then(() => frm.reload_doc());
			frappe.prompt(isian, kirim, frm.doc.nama_pejabat, belum ? __("Batalkan") : __("Akhiri"));
		});
	},
	unit: (frm) => frm.trigger("sifat"),
	sifat(frm) {
		if (!frm.doc.unit || !frm.doc.sifat || frm.doc.sifat === "Ketua Tim Sementara") return;
		frappe.db.get_value("Unit Organisasi", frm.doc.unit, "kepala").then(({ message }) => {
			frm.set_value("digantikan", frm.doc.sifat === "Plh." ? message.kepala : null);
		});
	},
});
