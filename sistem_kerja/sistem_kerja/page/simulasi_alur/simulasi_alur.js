frappe.pages["simulasi-alur"].on_page_load = function (wrapper) {
	wrapper.siap = frappe
		.require(["tampilan", "halaman"].map((n) => `/assets/sistem_kerja/js/simulasi/${n}.js`))
		.then(() => (wrapper.simulasi = new sistem_kerja.simulasi.Halaman(wrapper)));
};

frappe.pages["simulasi-alur"].on_page_show = function (wrapper) {
	// /app/simulasi-alur/<profil>: opened from a profile.
	const profil = frappe.get_route()[1];
	wrapper.siap.then(() => wrapper.simulasi.buka(profil));
};
