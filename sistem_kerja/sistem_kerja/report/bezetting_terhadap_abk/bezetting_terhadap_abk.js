frappe.query_reports["Bezetting terhadap ABK"] = {
	filters: [
		{
			fieldname: "unit",
			label: __("Unit dan bawahannya"),
			fieldtype: "Link",
			options: "Unit Organisasi",
			get_query: () => ({ query: "sistem_kerja.api.unit.cari" }),
		},
		{
			fieldname: "tanggal",
			label: __("Peta yang berlaku pada"),
			fieldtype: "Date",
			default: frappe.datetime.get_today(),
		},
		{
			fieldname: "menurut",
			label: __("Rincian menurut"),
			fieldtype: "Select",
			options: [
				{ value: "Unit dan jabatan", label: __("Unit dan jabatan") },
				{ value: "Unit", label: __("Unit") },
				{ value: "Jabatan", label: __("Jabatan") },
			],
			default: "Unit dan jabatan",
		},
		{ fieldname: "hanya_selisih", label: __("Hanya yang berselisih"), fieldtype: "Check" },
	],
	// From a number to the employees behind it.
	formatter(nilai, baris, kolom, data, bawaan) {
		const isi = bawaan(nilai, baris, kolom, data);
		if (kolom.fieldname === "selisih" && data?.selisih)
			return `<b class="${data.selisih < 0 ? "text-danger" : "text-warning"}">${isi}</b>`;
		if (kolom.fieldname !== "terisi" || !data?.terisi) return isi;
		const saring = new URLSearchParams({ status: "Active" });
		if (data.unit) saring.set("sk_unit", data.unit);
		if (data.jabatan) saring.set("designation", data.jabatan);
		if (data.jenjang) saring.set("sk_jenjang", data.jenjang);
		return `<a href="/app/employee/view/list?${saring}">${isi}</a>`;
	},
};
