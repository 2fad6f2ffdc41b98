// The progress of a computation: told by the server, and read again now and then where its socket is shut.
const SELANG = 3000;
const HIDUP = ["Antre", "Berjalan"];

frappe.ui.form.on("Penghitungan Kedudukan", {
	onload(frm) {
		frappe.realtime.on("penghitungan_kedudukan", (isi) => {
			if (frm.doc.name === isi.nama && cur_frm === frm) tampilkan(frm, isi);
		});
	},
	refresh(frm) {
		frm.disable_save();
		if (frm.is_new()) return;
		gambar(frm);
		pantau(frm);
		frm.add_custom_button(__("Pegawai tanpa Penilai"), () =>
			frappe.set_route("query-report", "Pegawai tanpa Penilai")
		);
	},
});

function pantau(frm) {
	clearTimeout(frm.sk_pantau);
	if (!HIDUP.includes(frm.doc.status)) return;
	frm.sk_pantau = setTimeout(() => {
		if (cur_frm !== frm) return;
		const kolom = ["status", "total", "dihitung", "berubah", "jumlah_tanpa", "jumlah_galat"];
		frappe.db.get_value(frm.doctype, frm.doc.name, kolom).then(({ message }) => {
			tampilkan(frm, message);
			pantau(frm);
		});
	}, SELANG);
}

function tampilkan(frm, isi) {
	if (!HIDUP.includes(isi.status)) {
		frm.reload_doc();
		return;
	}
	Object.assign(frm.doc, {
		status: isi.status,
		total: isi.total,
		dihitung: isi.dihitung,
		berubah: isi.berubah,
		jumlah_tanpa: isi.jumlah_tanpa,
		jumlah_galat: isi.jumlah_galat,
	});
	frm.refresh_fields();
	gambar(frm);
}

function gambar(frm) {
	const { status, total, dihitung, pesan_galat } = frm.doc;
	if (HIDUP.includes(status)) {
		const persen = total ? Math.round((100 * dihitung) / total) : 0;
		const teks =
			status === "Antre"
				? __("Menunggu giliran")
				: __("{0} dari {1} pegawai dihitung", [dihitung || 0, total || 0]);
		frm.dashboard.show_progress(__("Penghitungan Kedudukan"), persen, teks);
		return;
	}
	frm.dashboard.hide_progress();
	frm.set_intro("");
	if (status === "Gagal") frm.set_intro(frappe.utils.escape_html(pesan_galat || ""), "red");
}
