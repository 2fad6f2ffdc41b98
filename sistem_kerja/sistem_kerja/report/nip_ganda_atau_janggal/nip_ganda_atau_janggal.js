frappe.query_reports["NIP Ganda atau Janggal"] = {
	filters: [
		{ fieldname: "unit", label: __("Unit Organisasi"), fieldtype: "Link", options: "Unit Organisasi" },
		{
			fieldname: "tingkat",
			label: __("Tingkat Masalah"),
			fieldtype: "Select",
			options: ["", "tolak", "peringatan", "ganda", "kosong"],
		},
	],
};
