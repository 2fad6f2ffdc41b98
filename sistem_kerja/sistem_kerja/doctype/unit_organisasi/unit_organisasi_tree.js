frappe.treeview_settings["Unit Organisasi"] = {
	breadcrumb: "Sistem Kerja",
	title: __("Unit Organisasi"),
	get_tree_nodes: "sistem_kerja.api.pohon_unit.anak",
	get_tree_root: false,
	root_label: __("Struktur Organisasi"),
	disable_add_node: true,
	filters: [
		{
			fieldname: "akar",
			fieldtype: "Link",
			options: "Unit Organisasi",
			label: __("Mulai dari unit"),
			disable_onchange: true,
			change() {
				sistem_kerja.saring_pohon("akar", this.get_value() || "");
			},
		},
		{
			fieldname: "bubar",
			fieldtype: "Check",
			label: __("Juga yang sudah bubar"),
			disable_onchange: true,
			change() {
				sistem_kerja.saring_pohon("bubar", this.get_value() ? 1 : 0);
			},
		},
	],
	onload(pohon) {
		pohon.make_tree();
		if (!pohon.can_create) return;
		pohon.page.set_primary_action(__("Tambah Unit"), () => frappe.new_doc("Unit Organisasi"), "add");
	},
	get_label(simpul) {
		return frappe.utils.escape_html(simpul.title || simpul.label);
	},
	onrender: (simpul) => sistem_kerja.hias_simpul(simpul),
	extend_toolbar: true,
	toolbar: [
		{
			label: __("Tambah di Bawahnya"),
			condition: (simpul) => !simpul.is_root && !simpul.data.bubar && frappe.model.can_create("Unit Organisasi"),
			click: (simpul) => frappe.new_doc("Unit Organisasi", { parent_unit_organisasi: simpul.label }),
		},
		{
			label: __("Pejabat Sementara"),
			condition: (simpul) => !simpul.is_root && !simpul.data.bubar && frappe.model.can_create("Pejabat Sementara"),
			click: (simpul) => sistem_kerja.buat_pejabat_sementara({ unit: simpul.label }),
		},
		// Deleting is done on the form, where what still refers to the unit is told.
		{ label: __("Delete"), condition: () => false },
		// A unit is made on its form; Frappe's own dialog asks only half of what it needs.
		{ label: __("Add Child"), condition: () => false },
	],
};

frappe.provide("sistem_kerja");

sistem_kerja.saring_pohon = function (nama, nilai) {
	const pohon = frappe.views.trees["Unit Organisasi"];
	if (!pohon || (pohon.args[nama] || "") === nilai) return;
	pohon.args[nama] = nilai;
	pohon.make_tree();
};

// Office and who holds it; an empty office and a stand-in are seen at a glance.
sistem_kerja.hias_simpul = function (simpul) {
	const data = simpul.data || {};
	if (simpul.is_root || !data.jabatan) return;
	const aman = (teks) => frappe.utils.escape_html(String(teks || ""));
	const tanda = (warna, teks) => ` <span class="indicator-pill no-indicator-dot ${warna}">${aman(teks)}</span>`;
	let isi = `<span class="text-muted small">${aman(data.jabatan)}: </span>`;
	isi += data.pejabat ? `<span class="small">${aman(data.pejabat)}</span>` : tanda("red", __("kosong"));
	if (data.bubar) isi = tanda("gray", __("bubar sejak {0}", [frappe.datetime.str_to_user(data.bubar)]));
	if (data.pengganti) {
		const p = data.pengganti;
		isi += tanda("blue", __("{0} {1} s.d. {2}", [p.sifat, p.nama, frappe.datetime.str_to_user(p.sampai)]));
	}
	if (data.terjadwal) isi += tanda("orange", __("terjadwal: {0}", [data.terjadwal]));
	if (data.pegawai) isi += ` <span class="text-muted small">· ${__("{0} pegawai", [data.pegawai])}</span>`;
	$(`<span class="sk-simpul" style="margin-left: 8px">${isi}</span>`).appendTo(simpul.$tree_link);
	if (data.buka) setTimeout(() => cur_tree && cur_tree.expand_node(simpul, false));
};
