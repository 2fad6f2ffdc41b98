frappe.query_reports["Menunggu Pejabat"] = {
	formatter(nilai, baris, kolom, data, bawaan) {
		if (data && kolom.fieldname === "name")
			return frappe.utils.get_form_link(data.doctype, nilai, true, frappe.utils.escape_html(data.judul || nilai));
		if (data && kolom.fieldname === "doctype") return __(nilai);
		return bawaan(nilai, baris, kolom, data);
	},
};
