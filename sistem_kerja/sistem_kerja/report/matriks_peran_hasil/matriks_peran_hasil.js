frappe.query_reports["Matriks Peran Hasil"] = {
	filters: [
		{
			fieldname: "unit",
			label: __("Unit Organisasi (dengan bawahannya)"),
			fieldtype: "Link",
			options: "Unit Organisasi",
		},
		{
			fieldname: "tahun",
			label: __("Tahun"),
			fieldtype: "Int",
			default: new Date().getFullYear(),
			reqd: 1,
		},
	],
};
