frappe.query_reports["Kepatuhan Pelaporan"] = {
	filters: [
		{
			fieldname: "unit",
			label: __("Unit dan bawahannya"),
			fieldtype: "Link",
			options: "Unit Organisasi",
			get_query: () => ({ query: "sistem_kerja.api.unit.cari" }),
		},
		{ fieldname: "dari", label: __("Dari"), fieldtype: "Date", default: frappe.datetime.year_start() },
		{ fieldname: "sampai", label: __("Sampai"), fieldtype: "Date", default: frappe.datetime.year_end() },
		{
			fieldname: "keadaan",
			label: __("Pelaporan"),
			fieldtype: "Select",
			options: ["", "Tepat waktu", "Terlambat", "Belum melapor", "Belum jatuh tempo"],
		},
	],
	onload(laporan) {
		laporan.page.add_inner_button(__("Unduh untuk SKP (XLSX)"), () => {
			const { unit, dari } = laporan.get_values();
			sistem_kerja.unduh_skp({ unit, tahun: frappe.datetime.str_to_obj(dari).getFullYear() });
		});
	},
};
