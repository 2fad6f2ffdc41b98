frappe.query_reports["Tim Kerja Aktif"] = {
	filters: [
		{
			fieldname: "unit",
			label: __("Unit Organisasi (dengan bawahannya)"),
			fieldtype: "Link",
			options: "Unit Organisasi",
		},
		{
			fieldname: "keadaan",
			label: __("Keadaan"),
			fieldtype: "Select",
			options: ["", "Masa lewat", "Segera berakhir", "Berjalan", "Belum mulai"].join("\n"),
		},
	],
	formatter(nilai, baris, kolom, data, bawaan) {
		const teks = bawaan(nilai, baris, kolom, data);
		if (kolom.fieldname !== "keadaan" || !data) return teks;
		const warna = { "Masa lewat": "red", "Segera berakhir": "orange", "Belum mulai": "blue" }[nilai] || "green";
		return `<span class="indicator-pill ${warna}">${frappe.utils.escape_html(nilai)}</span>`;
	},
};
