frappe.pages["peta-kedudukan"].on_page_load = function (wrapper) {
	const berkas = ["garis_luar", "tata_letak", "pohon", "gambar", "gerak", "panel", "cetak", "halaman", "klik"];
	wrapper.siap = frappe
		.require(berkas.map((n) => `/assets/sistem_kerja/js/peta_kedudukan/${n}.js`))
		.then(() => (wrapper.peta = new sistem_kerja.peta.Halaman(wrapper)));
};

frappe.pages["peta-kedudukan"].on_page_show = function (wrapper) {
	// /app/peta-kedudukan/<unit>: a drawing can be linked to.
	const unit = frappe.get_route()[1];
	wrapper.siap.then((halaman) => halaman.buka(unit));
};
