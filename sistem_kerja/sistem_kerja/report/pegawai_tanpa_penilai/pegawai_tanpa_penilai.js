frappe.query_reports["Pegawai tanpa Penilai"] = {
	filters: [
		{
			fieldname: "unit",
			label: __("Unit Organisasi (dengan bawahannya)"),
			fieldtype: "Link",
			options: "Unit Organisasi",
		},
	],
	formatter(nilai, baris, kolom, data, bawaan) {
		const nama = { pegawai: "nama", unit: "nama_unit" }[kolom.fieldname];
		if (data && nama && nilai) {
			return frappe.utils.get_form_link(
				kolom.options,
				nilai,
				true,
				frappe.utils.escape_html(data[nama] || nilai)
			);
		}
		return bawaan(nilai, baris, kolom, data);
	},
};
