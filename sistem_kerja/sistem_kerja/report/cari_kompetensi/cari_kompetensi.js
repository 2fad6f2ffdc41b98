frappe.query_reports["Cari Kompetensi"] = {
	filters: [
		{
			fieldname: "kompetensi",
			label: __("Kompetensi"),
			fieldtype: "MultiSelectList",
			reqd: 1,
			get_data: (teks) => frappe.db.get_link_options("Kompetensi", teks),
		},
		{
			fieldname: "tingkat",
			label: __("Tingkat minimal"),
			fieldtype: "Select",
			options: ["1 Paham", "2 Dasar", "3 Menengah", "4 Mumpuni", "5 Ahli"],
			default: "1 Paham",
		},
		{
			fieldname: "unit",
			label: __("Unit dan bawahannya"),
			fieldtype: "Link",
			options: "Unit Organisasi",
			get_query: () => ({ query: "sistem_kerja.api.unit.cari" }),
		},
		{ fieldname: "semua", label: __("Harus punya semuanya"), fieldtype: "Check" },
	],
	formatter(nilai, baris, kolom, data, bawaan) {
		const isi = bawaan(nilai, baris, kolom, data);
		if (kolom.fieldname !== "beban" || !data?.beban) return isi;
		const saring = new URLSearchParams({ pegawai: data.pegawai, docstatus: 1 });
		return `<a href="/app/penugasan/view/list?${saring}">${isi}</a>`;
	},
};
