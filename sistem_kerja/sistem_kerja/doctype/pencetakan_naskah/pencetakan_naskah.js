// Progress of a run: told by the server, and read again now and then where its socket is shut.
const SELANG = 2000;
const HIDUP = ["Antre", "Berjalan"];

frappe.ui.form.on("Pencetakan Naskah", {
	onload(frm) {
		frappe.realtime.on("pencetakan_naskah", (isi) => {
			if (frm.doc.name === isi.name && cur_frm === frm) tampilkan(frm, isi);
		});
	},
	refresh(frm) {
		frm.disable_save();
		if (frm.is_new()) return;
		gambar(frm);
		pantau(frm);
		if (frm.doc.berkas) {
			frm.add_custom_button(__("Unduh {0}", [frm.doc.bentuk]), () => sistem_kerja.unduh_berkas(frm.doc.berkas)).addClass(
				"btn-primary"
			);
		}
		if (frm.doc.status === "Gagal" || frm.doc.gagal) {
			frm.add_custom_button(__("Lanjutkan"), async () => {
				await frappe.xcall("sistem_kerja.layanan.cetak_massal.lanjutkan", { nama: frm.doc.name });
				frm.reload_doc();
			});
		}
	},
});

function pantau(frm) {
	clearTimeout(frm.sk_pantau);
	if (!HIDUP.includes(frm.doc.status)) return;
	frm.sk_pantau = setTimeout(() => {
		if (cur_frm !== frm) return;
		const kolom = ["status", "jumlah", "selesai", "gagal"];
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
	Object.assign(frm.doc, { status: isi.status, jumlah: isi.jumlah, selesai: isi.selesai, gagal: isi.gagal });
	frm.refresh_fields(["status", "jumlah", "selesai", "gagal"]);
	gambar(frm);
}

function gambar(frm) {
	const { status, jumlah, selesai, gagal, pesan_galat } = frm.doc;
	if (HIDUP.includes(status)) {
		const sudah = (selesai || 0) + (gagal || 0);
		const teks = status === "Antre" ? __("Menunggu giliran") : __("{0} dari {1} selesai", [sudah, jumlah]);
		frm.dashboard.show_progress(__("Pencetakan Naskah"), jumlah ? Math.round((100 * sudah) / jumlah) : 0, teks);
		return;
	}
	frm.dashboard.hide_progress();
	if (gagal) frm.set_intro(__("{0} tidak tercetak; sebabnya pada tabel di bawah.", [gagal]), "orange");
	if (pesan_galat) frm.set_intro(frappe.utils.escape_html(pesan_galat), "red");
}
