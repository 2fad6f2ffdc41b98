sistem_kerja.pasang_daftar("Laporan Pelaksanaan Tugas");
frappe.listview_settings["Laporan Pelaksanaan Tugas"].onload = ((bawaan) => (daftar) => {
	bawaan(daftar);
	daftar.page.add_inner_button(__("Unduh untuk SKP (XLSX)"), () => sistem_kerja.unduh_skp());
})(frappe.listview_settings["Laporan Pelaksanaan Tugas"].onload);
