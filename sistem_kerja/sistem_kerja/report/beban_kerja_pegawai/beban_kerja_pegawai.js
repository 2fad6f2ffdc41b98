frappe.query_reports["Beban Kerja Pegawai"] = {
	filters: [
		{
			fieldname: "unit",
			label: __("Unit dan bawahannya"),
			fieldtype: "Link",
			options: "Unit Organisasi",
			get_query: () => ({ query: "sistem_kerja.api.unit.cari" }),
		},
		{ fieldname: "mulai", label: __("Mulai"), fieldtype: "Date", default: frappe.datetime.get_today(), reqd: 1 },
		{ fieldname: "selesai", label: __("Selesai"), fieldtype: "Date", default: frappe.datetime.year_end() },
		{
			fieldname: "keadaan",
			label: __("Keadaan"),
			fieldtype: "Select",
			options: ["", __("Tanpa penugasan"), __("Cukup"), __("Banyak")],
		},
	],
};
