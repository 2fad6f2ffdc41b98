// Paraf on a document's form, where the profile asks for it: who has put his, whose turn it is, and asking for it.
frappe.provide("sistem_kerja");

sistem_kerja.WARNA_PARAF = { Diparaf: "green", Menunggu: "blue", "Menunggu Giliran": "gray", Dikembalikan: "red" };

sistem_kerja.tampilkan_paraf = function (frm) {
	const paraf = frm.doc.__onload?.paraf;
	if (!paraf) return;
	for (const b of paraf.baris) {
		const teks = [`${b.pemegang_jabatan}: ${__(b.status)}`, b.oleh].filter(Boolean).join(" · ");
		const isi = `<a href="/app/paraf-naskah/${encodeURIComponent(b.name)}">${frappe.utils.escape_html(teks)}</a>`;
		frm.dashboard.add_comment(isi, sistem_kerja.WARNA_PARAF[b.status] || "gray", true);
	}
	if (!paraf.diperlukan || paraf.baris.some((b) => b.status === "Menunggu")) return;
	frm.add_custom_button(__("Minta Paraf"), async () => {
		await frappe.call({
			method: "sistem_kerja.api.paraf.minta",
			args: { doctype: frm.doctype, name: frm.docname },
			freeze: true,
		});
		frm.reload_doc();
	});
};
