// While an activity is typed, those of the unit's performance agreement are offered; another text stays possible. On forms
// with `unit_pemilik`, `kegiatan` and `mulai`.
(() => {
	const jenis = { "Tim Kerja": "tim" };

	const tawarkan = async (frm) => {
		const { unit_pemilik: unit, mulai } = frm.doc;
		const bidang = frm.fields_dict.kegiatan;
		if (!unit || frm.doc.docstatus || !bidang.$input) return;
		const tahun = Number((mulai || frappe.datetime.get_today()).slice(0, 4));
		const pk = await frappe.xcall("sistem_kerja.api.tim.kegiatan_perjanjian", { unit, tahun }, "GET");
		if (!pk || frm.doc.unit_pemilik !== unit) return;
		const milik = jenis[frm.doctype];
		const cocok = pk.kegiatan.filter((k) => !milik || [milik, ""].includes(k.jenis_penugasan || ""));
		const id = `kegiatan-${frm.doctype}-${frm.docname}`.replace(/\s+/g, "-");
		document.getElementById(id)?.remove();
		const daftar = document.createElement("datalist");
		daftar.id = id;
		daftar.append(...cocok.map((k) => new Option(k.rumpun_sub_kegiatan || "", k.kegiatan)));
		bidang.$input.attr("list", id).after(daftar);
		const uraian = pk.nama
			? __("Pilih dari {0}: {1} kegiatan.", [pk.nama, cocok.length])
			: __("Belum ada Perjanjian Kinerja yang berlaku bagi unit ini pada tahun {0}.", [tahun]);
		frm.set_df_property("kegiatan", "description", frappe.utils.escape_html(uraian));
		frm.kegiatan_perjanjian = cocok;
	};

	for (const doctype of ["Tim Kerja", "Surat Permohonan Pelibatan", "Peluang"])
		frappe.ui.form.on(doctype, {
			refresh: tawarkan,
			unit_pemilik: tawarkan,
			mulai: tawarkan,
			kegiatan(frm) {
				const satu = (frm.kegiatan_perjanjian || []).find((k) => k.kegiatan === frm.doc.kegiatan);
				if (frm.fields_dict.rumpun_sub_kegiatan && satu?.rumpun_sub_kegiatan && !frm.doc.rumpun_sub_kegiatan)
					frm.set_value("rumpun_sub_kegiatan", satu.rumpun_sub_kegiatan);
			},
		});
})();
