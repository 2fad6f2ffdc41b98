// Shared by the forms of teams, their changes, proposals and agreements: findings before sending, who can be chosen.
frappe.provide("sistem_kerja");

sistem_kerja.pasang_periksa_syarat = function (doctype) {
	frappe.ui.form.on(doctype, {
		refresh(frm) {
			if (frm.is_new() || frm.doc.docstatus) return;
			frm.add_custom_button(__("Periksa Syarat"), () => sistem_kerja.periksa_syarat(frm));
		},
	});
};

sistem_kerja.periksa_syarat = async function (frm) {
	if (frm.is_dirty()) {
		frappe.msgprint(__("Simpan dahulu, lalu periksa syaratnya."));
		return;
	}
	const temuan = await frappe.xcall("sistem_kerja.api.tim.periksa_syarat", {
		doctype: frm.doctype,
		name: frm.doc.name,
	});
	frappe.msgprint({
		title: __("Periksa Syarat"),
		indicator: temuan.some((t) => t.tingkat === "tolak") ? "red" : temuan.length ? "orange" : "green",
		message: temuan.length
			? sistem_kerja.daftar_temuan(temuan)
			: __("Semua syarat terpenuhi."),
	});
};

// `lagi`: the running team whose members are left out, or (di_dalam) the only ones.
sistem_kerja.cari_anggota = (unit, lagi = {}) => ({
	query: "sistem_kerja.api.tim.cari_anggota",
	filters: { unit, ...lagi },
});

// People whom approved requests for this team named, put into a table of members; `isi` adds fields to each row.
sistem_kerja.ambil_dipinjamkan = async function (frm, tabel, tim, isi = {}) {
	const orang = await frappe.xcall("sistem_kerja.api.tim.dipinjamkan", { tim });
	const ada = new Set((frm.doc[tabel] || []).map((b) => b.pegawai || b.nama_luar));
	const baru = orang.filter((o) => !ada.has(o.pegawai || o.nama_luar));
	if (!baru.length) {
		frappe.msgprint(__("Tidak ada pegawai dari permohonan tim ini yang belum menjadi anggota."));
		return;
	}
	baru.forEach(({ pegawai, nama_luar, instansi_luar, tugas }) =>
		frm.add_child(tabel, { pegawai, nama_luar, instansi_luar, tugas, ...isi })
	);
	frm.refresh_field(tabel);
	frm.dirty();
	frappe.show_alert(__("{0} orang dimasukkan. Periksa, lalu simpan.", [baru.length]));
};
