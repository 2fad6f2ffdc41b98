/* One question before an act: a reason where it is needed, else a note. Resolves with the text, or null when left. */
"use strict";

(() => {
	const { el } = SK;

	/* `kirim(text)` does the act; what it throws is shown in the dialog, which stays open. */
	SK.dialogAlasan = function ({ judul, uraian, wajib, tombol, kirim }) {
		const galat = el("div", {});
		const alasan = el("textarea", { id: "alasan", rows: 4, required: wajib });
		const dialog = el("dialog", { "aria-labelledby": "judul-dialog" },
			el("form", { novalidate: true },
				el("h2", { id: "judul-dialog" }, judul),
				...[uraian].flat().filter(Boolean).map((teks) => el("p", { class: "redup" }, teks)),
				galat,
				el("div", {}, el("label", { for: "alasan" }, wajib ? "Alasan " : "Catatan ", el("small", {}, wajib ? "(wajib)" : "(bila perlu)")), alasan),
				el("div", { class: "tombol-tombol" },
					el("button", { type: "submit", class: "utama" + (wajib ? " bahaya" : "") }, tombol),
					el("button", { type: "button", onclick: () => dialog.close() }, "Batal"))));
		const tampilkan = (g) => galat.replaceChildren(SK.pesanGalat(g));
		dialog.addEventListener("close", () => dialog.remove());
		dialog.addEventListener("submit", (e) => {
			e.preventDefault();
			if (wajib && !alasan.value.trim()) {
				alasan.setAttribute("aria-invalid", "true");
				tampilkan(new SK.Galat("Isi alasannya dahulu."));
				return alasan.focus();
			}
			SK.sibuk(e.submitter || dialog.querySelector("button"), async () => {
				try {
					await kirim(alasan.value.trim());
					dialog.close();
				} catch (g) {
					if (!(g instanceof SK.Galat)) throw g;
					tampilkan(g);
				}
			});
		});
		document.body.append(dialog);
		dialog.showModal();
	};
})();
