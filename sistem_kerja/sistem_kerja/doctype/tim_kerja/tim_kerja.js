sistem_kerja.pasang_alur("Tim Kerja");
sistem_kerja.pasang_periksa_syarat("Tim Kerja");

const ubah_tim = (frm, jenis) =>
	frm.add_custom_button(
		__(jenis),
		() => frappe.new_doc("Perubahan Tim", { tim: frm.doc.name, jenis }),
		__("Ubah Tim")
	);

frappe.ui.form.on("Tim Kerja", {
	setup(frm) {
		const calon = () => sistem_kerja.cari_anggota(frm.doc.unit_pemilik);
		frm.set_query("ketua", calon);
		frm.set_query("pengendali", calon);
		frm.set_query("pegawai", "anggota", calon);
	},
	refresh(frm) {
		frm.trigger("pasang_penetapan");
		if (frm.is_new()) return;
		if (frm.doc.status === "Draf")
			frm.add_custom_button(__("Ambil dari Permohonan"), () =>
				sistem_kerja.ambil_dipinjamkan(frm, "anggota", frm.doc.name, { peran: "Anggota" })
			);
		if (frm.doc.status !== "Selesai" && frappe.model.can_create("Surat Permohonan Pelibatan"))
			frm.add_custom_button(__("Minta Pegawai Unit Lain"), () =>
				frappe.new_doc("Surat Permohonan Pelibatan", { tim: frm.doc.name, jalur: "penunjukan_lintas_unit" })
			);
		if (frm.doc.status === "Berjalan") {
			["Perubahan Anggota", "Perpanjangan", "Penutupan"].forEach((jenis) => ubah_tim(frm, jenis));
			if (frm.doc.selesai < frappe.datetime.get_today())
				frm.dashboard.set_headline_alert(__("Masa tim ini sudah lewat. Perpanjang atau tutup timnya."), "orange");
		}
	},
	// A proposal only where the regulation appoints apart from the team, a pengendali only where it knows one.
	async pasang_penetapan(frm) {
		const nama = frm.is_new() ? null : frm.doc.name;
		const cara = await frappe.xcall("sistem_kerja.api.tim.cara_penetapan", { tim: nama });
		if (nama !== (frm.is_new() ? null : frm.doc.name)) return;
		const kenal = cara.pengendali !== null || Boolean(frm.doc.pengendali);
		frm.toggle_display(["pengendali", "nama_pengendali"], kenal);
		if (!nama || frm.doc.status === "Selesai") return;
		if (frm.doc.status === "Berjalan" && cara.ketua === "tim") ubah_tim(frm, "Penggantian Ketua");
		const usulkan = (untuk, label) =>
			cara[untuk] === "usulan" &&
			frm.add_custom_button(
				label,
				() => frappe.new_doc("Usulan Ketua Tim", { tim: nama, untuk }),
				__("Usulan")
			);
		usulkan("ketua", __("Usulkan Ketua"));
		usulkan("pengendali", __("Usulkan Pengendali"));
	},
});
