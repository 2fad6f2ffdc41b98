frappe.query_reports["Lama Proses Permohonan"] = {
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
			fieldname: "rinci",
			label: __("Rincian"),
			fieldtype: "Select",
			options: ["Per Permohonan", "Per Tahap"],
			default: "Per Permohonan",
		},
	],
};
