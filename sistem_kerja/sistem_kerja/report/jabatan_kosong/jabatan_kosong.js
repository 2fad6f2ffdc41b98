frappe.query_reports["Jabatan Kosong"] = {
	filters: [
		{
			fieldname: "unit",
			label: __("Unit dan bawahannya"),
			fieldtype: "Link",
			options: "Unit Organisasi",
			get_query: () => ({ query: "sistem_kerja.api.unit.cari" }),
		},
	],
	formatter(nilai, baris, kolom, data, bawaan) {
		const isi = bawaan(nilai, baris, kolom, data);
		if (kolom.fieldname === "dokumen" && data?.tautan?.length)
			return data.tautan
				.map(([doctype, n]) => frappe.utils.get_form_link(doctype, n, true, frappe.utils.escape_html(n)))
				.join(", ");
		if (kolom.fieldname === "hari" && data?.hari > 180) return `<span class="text-danger">${isi}</span>`;
		return isi;
	},
};
