/* A dialog with at most one choice and one text to fill in, which stays open with its message where the server refuses. */
"use strict";

(() => {
	const { el } = SK;

	/* `kirim(teks, terpilih)` does the work and throws SK.Galat; `pesan`: what to say where a needed text is missing;
	   `pilihan`: pairs of value and name, of which one has to be chosen. */
	SK.tanya = function ({ judul, uraian, label, nilai, wajib, pesan, pilihan = [], tombol, bahaya, kirim }) {
		const galat = el("div", {});
		const teks = label && el("textarea", { id: "isi-dialog", rows: 4, required: wajib });
		if (teks) teks.value = nilai || "";
		const pilih = el("select", { id: "pilihan" }, [["", "Pilih …"], ...pilihan].map(([isi, nama]) => el("option", { value: isi }, nama)));
		const dialog = el("dialog", { "aria-labelledby": "judul-tanya" },
			el("form", { novalidate: true },
				el("h2", { id: "judul-tanya" }, judul), ...[uraian].flat().filter(Boolean).map((kalimat) => el("p", { class: "redup" }, kalimat)), galat,
				pilihan.length ? el("div", {}, el("label", { for: "pilihan" }, "Pilih salah satu"), pilih) : null,
				label && el("div", {}, el("label", { for: "isi-dialog" }, `${label} `, el("small", {}, wajib ? "(wajib)" : "(bila perlu)")), teks),
				el("div", { class: "tombol-tombol" },
					el("button", { type: "submit", class: "utama" + (bahaya ? " bahaya" : "") }, tombol),
					el("button", { type: "button", onclick: () => dialog.close() }, "Batal"))));
		dialog.addEventListener("close", () => dialog.remove());
		dialog.addEventListener("submit", (e) => {
			e.preventDefault();
			const kurang = wajib && !teks.value.trim() ? [teks, pesan] : pilihan.length && !pilih.value ? [pilih, "Pilih salah satu dahulu."] : null;
			if (kurang) {
				kurang[0].setAttribute("aria-invalid", "true");
				galat.replaceChildren(SK.pesanGalat(new SK.Galat(kurang[1])));
				return kurang[0].focus();
			}
			SK.sibuk(e.submitter || dialog.querySelector("button"), async () => {
				try {
					await kirim(teks ? teks.value.trim() : "", pilih.value);
					dialog.close();
				} catch (salah) {
					if (!(salah instanceof SK.Galat)) throw salah;
					galat.replaceChildren(SK.pesanGalat(salah));
				}
			});
		});
		document.body.append(dialog);
		dialog.showModal();
	};

	/* Before an act: its answer or its reason where one is needed, else a note. */
	SK.labelCatatan = (t) => (t.menjawab ? "Uraian" : t.wajib_alasan ? "Alasan" : "Catatan");
	SK.menolak = (t) => t.wajib_alasan && !t.menjawab;
	SK.tanyaAlasan = (t, lain) => SK.tanya({
		...lain, wajib: t.wajib_alasan, bahaya: SK.menolak(t), label: SK.labelCatatan(t), pesan: t.menjawab ? "Isi uraiannya dahulu." : "Isi alasannya dahulu.", tombol: t.nama,
	});

	/* One act on one document, with the candidate chosen where it takes one. */
	SK.tindakSatu = function (dok, t, catatan, terpilih) {
		const isi = { tindakan: t.nama, catatan, versi: dok.versi };
		if (t.pilihan.length) return SK.tulis("/api/method/sistem_kerja.api.persetujuan.pilih_dan_tindak", { ...isi, usulan: dok.name, terpilih });
		return SK.tulis("tindak", { ...isi, doctype: dok.doctype, name: dok.name, kunci: (t.kunci ||= SK.kunciBaru()) });
	};
})();
