// Lists: letters as one file. Of chosen letters, of the letters of chosen documents, and after an act on many.
frappe.provide("sistem_kerja");

const BENTUK_GABUNGAN = { PDF: __("Cetak PDF"), ZIP: __("Unduh ZIP") };

// The file at once where it is ready; otherwise the record that shows the progress.
sistem_kerja.cetak_massal = async function (metode, isi) {
	const hasil = await frappe.xcall(`sistem_kerja.layanan.cetak_massal.${metode}`, isi);
	if (hasil.berkas) sistem_kerja.unduh_berkas(hasil.berkas);
	else frappe.set_route("Form", "Pencetakan Naskah", hasil.pencetakan);
};

sistem_kerja.unduh_berkas = function (url) {
	const tautan = document.createElement("a");
	tautan.href = url;
	tautan.download = url.split("/").pop();
	document.body.append(tautan);
	tautan.click();
	tautan.remove();
};

sistem_kerja.cetak_surat_dokumen = (doctype, nama, bentuk = "PDF") =>
	sistem_kerja.cetak_massal("cetak_dokumen", { doctype, docnames: nama, bentuk });

frappe.views.ListView.prototype.get_actions_menu_items = (function (bawaan) {
	return function () {
		const semua = bawaan.call(this);
		const nama = () => this.get_checked_items(true);
		if (this.doctype === "Naskah Dinas") {
			for (const [bentuk, label] of Object.entries(BENTUK_GABUNGAN).reverse()) {
				const action = () => sistem_kerja.cetak_massal("cetak", { naskah: nama(), bentuk });
				semua.unshift({ label, action, standard: true });
			}
		} else if (sistem_kerja.beralur?.has(this.doctype)) {
			const action = () => sistem_kerja.cetak_surat_dokumen(this.doctype, nama());
			semua.unshift({ label: __("Cetak surat-suratnya"), action, standard: true });
		}
		return semua;
	};
})(frappe.views.ListView.prototype.get_actions_menu_items);
