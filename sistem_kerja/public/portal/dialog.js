/* A dialog with at most one text to fill in, which stays open with its message where the server refuses. */
"use strict";

(() => {
	const { el } = SK;

	/* `kirim(teks)` does the work and throws SK.Galat; `pesan`: what to say where a needed text is missing. */
	SK.tanya = function ({ judul, uraian, label, nilai, wajib, pesan, tombol, bahaya, kirim }) {
		const galat = el("div", {});
		const teks = label && el("textarea", { id: "isi-dialog", rows: 4, required: wajib });
		if (teks) teks.value = nilai || "";
		const dialog = el("dialog", { "aria-labelledby": "judul-tanya" },
			el("form", { novalidate: true },
				el("h2", { id: "judul-tanya" }, judul), ...[uraian].flat().filter(Boolean).map((kalimat) => el("p", { class: "redup" }, kalimat)), galat,
				label && el("div", {}, el("label", { for: "isi-dialog" }, `${label} `, el("small", {}, wajib ? "(wajib)" : "(bila perlu)")), teks),
				el("div", { class: "tombol-tombol" },
					el("button", { type: "submit", class: "utama" + (bahaya ? " bahaya" : "") }, tombol),
					el("button", { type: "button", onclick: () => dialog.close() }, "Batal"))));
		dialog.addEventListener("close", () => dialog.remove());
		dialog.addEventListener("submit", (e) => {
			e.preventDefault();
			SK.sibuk(e.submitter || dialog.querySelector("button"), async () => {
				try {
					if (wajib && !teks.value.trim()) {
						teks.setAttribute("aria-invalid", "true");
						teks.focus();
						throw new SK.Galat(pesan);
					}
					await kirim(teks ? teks.value.trim() : "");
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

	/* Before an act: a reason where it is needed, else a note. */
	SK.tanyaAlasan = ({ wajib, ...lain }) => SK.tanya({
		...lain, wajib, bahaya: wajib, label: wajib ? "Alasan" : "Catatan", pesan: "Isi alasannya dahulu.",
	});
})();
