// Links show people and units by name; the export keeps the keys.
const NAMA = {
	pegawai: "nama",
	unit: "nama_unit",
	penilai: "nama_penilai",
	pimpinan_unit_kerja: "nama_pimpinan_unit_kerja",
	pimpinan_unit_organisasi: "nama_pimpinan_unit_organisasi",
};

frappe.query_reports["Daftar Kedudukan"] = {
	filters: [
		{
			fieldname: "unit",
			label: __("Unit Organisasi (dengan bawahannya)"),
			fieldtype: "Link",
			options: "Unit Organisasi",
		},
		{
			fieldname: "tanggal",
			label: __("Pada Tanggal"),
			fieldtype: "Date",
			default: frappe.datetime.get_today(),
		},
		{ fieldname: "hanya_penetapan", label: __("Hanya dengan Penetapan Penilai"), fieldtype: "Check" },
	],
	formatter(nilai, baris, kolom, data, bawaan) {
		if (data && NAMA[kolom.fieldname] && nilai) {
			const nama = frappe.utils.escape_html(data[NAMA[kolom.fieldname]] || nilai);
			return frappe.utils.get_form_link(kolom.options, nilai, true, nama);
		}
		if (data && kolom.fieldname === "penilai" && !nilai) {
			return `<span class="text-danger">${__("(kosong)")}</span>`;
		}
		return bawaan(nilai, baris, kolom, data);
	},
};
