/* A draft that awaits my paraf: the text as it would be signed, and putting the paraf or returning it. */
"use strict";

(() => {
	const { el } = SK;
	const METODE = "/api/method/sistem_kerja.api.paraf.";

	SK.HALAMAN.paraf = async function (nama) {
		const d = await SK.baca(METODE + "rincian", { nama });
		const galat = el("div", {});
		return [
			SK.kembali(),
			el("div", {}, el("p", { class: "redup" }, `Paraf ${d.ragam}`), el("h1", { tabindex: "-1" }, d.judul), el("div", { class: "baris" }, SK.cip(d.status))),
			el("section", { class: "kartu" },
				el("p", {}, "Paraf sebagai ", el("strong", {}, d.pemegang_jabatan)), el("p", { class: "redup" }, d.pemegang_dasar),
				el("a", { class: "tombol", href: `${METODE}konsep?nama=${encodeURIComponent(d.name)}`, target: "_blank", rel: "noopener" }, "Baca konsepnya (PDF)"),
				galat,
				d.giliran_saya && tombol(d, galat)),
			SK.kartu("Paraf naskah ini", el("ol", { class: "rantai" }, d.paraf.map((p) =>
				el("li", {}, el("strong", {}, p.jabatan), ` (${p.status})`, p.oleh && el("p", { class: "redup" }, p.oleh))))),
		];
	};

	function tombol(d, galat) {
		const alasan = el("textarea", { id: "alasan-paraf", rows: 3 });
		const lakukan = (metode, isi, kabar) => async (e) => {
			await SK.sibuk(e.currentTarget, async () => {
				try {
					const hasil = await SK.tulis(METODE + metode, { nama: d.name, ...isi() });
					SK.kabari(kabar(hasil));
					SK.pindah("#/");
				} catch (salah) {
					if (!(salah instanceof SK.Galat)) throw salah;
					galat.replaceChildren(SK.pesanGalat(salah));
				}
			});
		};
		return el("div", {},
			el("div", {}, el("label", { for: "alasan-paraf" }, "Alasan ", el("small", {}, "(bila dikembalikan)")), alasan),
			el("div", { class: "tombol-tombol" },
				el("button", { type: "button", class: "utama", onclick: lakukan("bubuhkan", () => ({ sidik: d.sidik }), () => "Paraf Anda dibubuhkan.") }, "Paraf"),
				el("button", { type: "button", class: "bahaya", onclick: lakukan("kembalikan", () => ({ alasan: alasan.value }), (ke) => `Dikembalikan kepada ${ke || "penyusunnya"}.`) }, "Kembalikan")));
	}
})();
