frappe.ui.form.on("Nomor Naskah", {
	refresh(frm) {
		frm.disable_save();
		const warna = { Terpakai: "green", Dicadangkan: "orange", Dibatalkan: "red", "Dicatat dari Buku Manual": "blue" };
		frm.page.set_indicator(__(frm.doc.status), warna[frm.doc.status]);
		if (!frappe.user.has_role(["Pengelola Kepegawaian", "Administrator Sistem Kerja"])) return;
		frappe.require("/assets/sistem_kerja/js/buku_nomor.js", () => frm.trigger("pasang_tombol"));
	},
	async pasang_tombol(frm) {
		const { alasan, untuk, tanya, panggil } = sistem_kerja.buku_nomor;
		const tombol = (nama, isian, metode, kunci = "nama") =>
			frm.add_custom_button(nama, () =>
				tanya(`${nama}: ${frm.doc.nomor}`, isian, nama, async (isi) => {
					const hasil = await panggil(`buku_nomor.${metode}`, { ...isi, [kunci]: frm.doc.name });
					if (hasil) metode === "sisipkan" ? frappe.set_route("Form", "Nomor Naskah", hasil) : frm.reload_doc();
					return hasil;
				})
			);
		const penanda = {
			fieldname: "penanda_tangan",
			fieldtype: "Data",
			label: __("Penanda Tangan"),
			default: frm.doc.penanda_tangan,
		};
		frm.set_intro("");
		if (frm.doc.status === "Dicadangkan") {
			frm.set_intro(
				frm.doc.dokumen
					? __("Dipakai saat naskah {0} ditandatangani; naskah itu bertanggal {1}.", [
							frm.doc.dokumen,
							frappe.datetime.str_to_user(frm.doc.tanggal),
						])
					: __("Belum diberikan kepada dokumen mana pun.")
			);
			const pilihan = await sistem_kerja.buku_nomor.pilihan();
			const jenis = pilihan.find((p) => p.value === frm.doc.jenis)?.dokumen || [];
			tombol(__("Berikan kepada Dokumen"), frm.events.isian_dokumen(frm, jenis), "berikan");
			tombol(__("Dipakai di Luar Sistem"), [...untuk(frm.doc), penanda, alasan()], "pakai_di_luar");
		}
		if (["Dicadangkan", "Dicatat dari Buku Manual"].includes(frm.doc.status))
			tombol(__("Perbaiki Keterangan"), [...untuk(frm.doc), penanda, alasan()], "perbaiki");
		const sisip = {
			fieldname: "tanggal",
			fieldtype: "Date",
			label: __("Tanggal Naskah"),
			default: frm.doc.tanggal,
			reqd: 1,
			description: __("Tidak melewati tanggal nomor berikutnya"),
		};
		tombol(__("Sisipkan Sesudah Ini"), [sisip, alasan(), ...untuk()], "sisipkan", "sesudah");
		if (frm.doc.status !== "Dibatalkan") tombol(__("Batalkan"), [alasan()], "batalkan");
	},
	isian_dokumen: (frm, jenis) => [
		{
			fieldname: "dokumen_tipe",
			fieldtype: "Select",
			options: [{ value: "", label: "" }, ...jenis.map((d) => ({ value: d, label: __(d) }))],
			label: __("Jenis Dokumen"),
			default: frm.doc.dokumen_tipe || jenis[0],
			description: __("Kosongkan untuk melepas nomor ini dari dokumennya"),
		},
		{
			fieldname: "dokumen",
			fieldtype: "Dynamic Link",
			options: "dokumen_tipe",
			label: __("Dokumen"),
			default: frm.doc.dokumen,
			get_query: () => ({ filters: { docstatus: 0 } }),
		},
	],
});
