frappe.ui.form.on("Peta Jabatan", {
	setup(frm) {
		const unit = () => ({ query: "sistem_kerja.api.unit.cari" });
		frm.set_query("unit", unit);
		frm.set_query("unit_kerja", "butir", unit);
	},
	refresh(frm) {
		frm.set_intro("");
		if (frm.doc.dasar) {
			const pesan = __("Ditetapkan oleh {0} dengan {1}. Dasar: {2}", [
				frm.doc.penanda_tangan_jabatan,
				frm.doc.bentuk,
				frm.doc.dasar,
			]);
			frm.set_intro(frappe.utils.escape_html(pesan), "blue");
		}
		if (frm.doc.docstatus === 0 && frm.doc.unit)
			frm.add_custom_button(__("Usulkan dari pegawai yang ada"), () => usulkan(frm));
		if (frm.doc.docstatus === 0 && !frm.is_new() && !frm.doc.nomor && frm.doc.bentuk === "Keputusan peta jabatan")
			frm.add_custom_button(__("Terbitkan Keputusan"), () => terbitkan(frm));
		if (!frm.is_new())
			frm.add_custom_button(__("Bezetting terhadap ABK"), () =>
				frappe.set_route("query-report", "Bezetting terhadap ABK", { unit: frm.doc.unit })
			);
	},
	unit: (frm) => frm.refresh(),
});

// Adds what is missing; lines that are there already stay as the officer wrote them.
async function usulkan(frm) {
	const butir = (frm.doc.butir || []).map((b) => [b.unit_kerja || "", b.jabatan || "", b.jenjang || ""]);
	const jawab = await frappe.call({
		method: "sistem_kerja.api.peta_jabatan.usulkan",
		args: { unit: frm.doc.unit, sudah: butir },
		freeze: true,
	});
	(jawab.message || []).forEach((baris) => frm.add_child("butir", baris));
	frm.refresh_field("butir");
	frappe.show_alert(__("{0} jabatan diusulkan. Periksa kebutuhannya menurut ABK.", [(jawab.message || []).length]));
}

// The decree takes the next number here; the one of a decree made elsewhere is typed in and submitted as before.
async function terbitkan(frm) {
	if (frm.is_dirty()) return frappe.msgprint(__("Simpan dahulu, lalu terbitkan keputusannya."));
	frappe.confirm(
		__("Terbitkan Keputusan Peta Jabatan? Nomornya diambil sekarang dan peta ini tidak dapat diubah lagi."),
		async () => {
			const jawab = await frappe.call({
				method: "sistem_kerja.api.peta_jabatan.terbitkan",
				args: { nama: frm.doc.name },
				freeze: true,
			});
			if (!jawab.message) return;
			await frm.reload_doc();
			frappe.show_alert({ message: __("Terbit: {0}", [jawab.message.nomor]), indicator: "green" });
		}
	);
}
