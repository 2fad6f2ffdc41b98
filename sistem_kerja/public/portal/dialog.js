/* One question before an act: a reason where it is needed, else a note. Resolves with the text, or null when left. */
"use strict";

(() => {
	const { el } = SK;

	/* `kirim(text, choice)` does the act; what it throws is shown in the dialog, which stays open. `pilihan`: pairs of
	   value and name of whom one is chosen first. */
	SK.dialogAlasan = function ({ judul, uraian, wajib, tombol, pilihan = [], kirim }) {
		const galat = el("div", {});
		const alasan = el("textarea", { id: "alasan", rows: 4, required: wajib });
		const pilih = el("select", { id: "pilihan" }, [["", "Pilih …"], ...pilihan].map(([nilai, nama]) => el("option", { value: nilai }, nama)));
		const dialog = el("dialog", { "aria-labelledby": "judul-dialog" },
			el("form", { novalidate: true },
				el("h2", { id: "judul-dialog" }, judul),
				...[uraian].flat().filter(Boolean).map((teks) => el("p", { class: "redup" }, teks)),
				galat,
				pilihan.length ? el("div", {}, el("label", { for: "pilihan" }, "Pilih salah satu"), pilih) : null,
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
			if (pilihan.length && !pilih.value) {
				tampilkan(new SK.Galat("Pilih salah satu dahulu."));
				return pilih.focus();
			}
			SK.sibuk(e.submitter || dialog.querySelector("button"), async () => {
				try {
					await kirim(alasan.value.trim(), pilih.value);
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

	/* One act on one document, with the candidate chosen where it takes one. */
	SK.tindakSatu = function (dok, t, catatan, terpilih) {
		const isi = { tindakan: t.nama, catatan, versi: dok.versi };
		if (t.pilihan.length) return SK.tulis("/api/method/sistem_kerja.api.persetujuan.pilih_dan_tindak", { ...isi, usulan: dok.name, terpilih });
		return SK.tulis("tindak", { ...isi, doctype: dok.doctype, name: dok.name });
	};
})();
