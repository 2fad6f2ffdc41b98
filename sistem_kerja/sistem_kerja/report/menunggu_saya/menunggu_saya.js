frappe.query_reports["Menunggu Saya"] = {
	filters: [
		{
			fieldname: "jenis",
			label: __("Jenis Dokumen"),
			fieldtype: "Select",
			options: [
				{ value: "", label: __("Semua") },
				...["Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas", "Tim Kerja", "Perubahan Tim", "Usulan Ketua Tim", "Perjanjian Kinerja"].map((d) => ({ value: d, label: __(d) })),
			],
		},
	],
	// The document by its title; the due date says how far it is away.
	formatter(nilai, baris, kolom, data, bawaan) {
		if (!data) return bawaan(nilai, baris, kolom, data);
		if (kolom.fieldname === "name") {
			return frappe.utils.get_form_link(data.doctype, nilai, true, frappe.utils.escape_html(data.judul || nilai));
		}
		if (kolom.fieldname === "doctype") return __(nilai);
		if (kolom.fieldname === "tenggat" && nilai) {
			const tanggal = bawaan(nilai, baris, kolom, data);
			if (data.terlambat) return `<span class="text-danger">${tanggal} · ${__("Terlambat {0} hari", [-data.sisa])}</span>`;
			return `${tanggal} · ${data.sisa ? __("{0} hari lagi", [data.sisa]) : __("hari ini")}`;
		}
		return bawaan(nilai, baris, kolom, data);
	},
};
