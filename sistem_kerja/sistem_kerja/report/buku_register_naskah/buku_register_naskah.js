frappe.query_reports["Buku Register Naskah"] = {
	filters: [
		{ fieldname: "tahun", label: __("Tahun"), fieldtype: "Int", default: new Date().getFullYear() },
		{
			fieldname: "unit",
			label: __("Unit Penerbit"),
			fieldtype: "Link",
			options: "Unit Organisasi",
			get_query: () => ({ query: "sistem_kerja.api.unit.cari" }),
		},
		{ fieldname: "buku", label: __("Buku Nomor"), fieldtype: "Data" },
		{
			fieldname: "status",
			label: __("Status"),
			fieldtype: "Select",
			options: ["", "Terpakai", "Dicadangkan", "Dibatalkan", "Dicatat dari Buku Manual"].map((s) => ({
				value: s,
				label: __(s),
			})),
		},
	],
	formatter(nilai, baris, kolom, data, bawaan) {
		const isi = bawaan(nilai, baris, kolom, data);
		if (!data) return isi;
		if (data.kode_status === "Tidak ada") return `<span class="text-danger">${isi}</span>`;
		if (kolom.fieldname === "nomor" && data.name)
			return frappe.utils.get_form_link("Nomor Naskah", data.name, true, frappe.utils.escape_html(data.nomor));
		return data.kode_status === "Dibatalkan" ? `<span class="text-muted">${isi}</span>` : isi;
	},
};
