/* Short forms that the server describes (a problem in the work, a recommendation), and the versions of a report. */
"use strict";

(() => {
	const { el } = SK;
	const METODE = "/api/method/sistem_kerja.api.portal_isian.";

	/* `jenis`: "baru" (for my assignment `asal`) or "isi" (my draft `asal`); `apa`: which form. */
	SK.formulirLain = async function (jenis, apa, asal) {
		const tujuan = jenis === "isi" ? { nama: asal } : asal ? { penugasan: asal } : {};
		const data = await SK.baca(METODE + "isian", { jenis: apa, ...tujuan });
		const kotakGalat = el("div", {});
		const form = el("form", { class: "kartu", novalidate: true, "aria-label": data.judul }, kotakGalat,
			data.bidang.map((b) => bidang(b, data.nilai[b.nama])),
			el("div", { class: "tombol-tombol" }, el("button", { type: "submit", class: "utama" }, "Simpan")));
		const tampak = () => data.bidang.filter((b) => b.bila).forEach((b) => {
			form.elements[b.nama].parentNode.hidden = !b.bila[1].includes(form.elements[b.bila[0]].value);
		});
		form.addEventListener("change", tampak);
		tampak();
		form.addEventListener("submit", (e) => {
			e.preventDefault();
			SK.sibuk(e.submitter || form.querySelector("button"), () => simpan());
		});
		async function simpan() {
			const kosong = data.bidang.filter((b) => b.wajib && !form.elements[b.nama].value.trim());
			const tersembunyi = (b) => form.elements[b.nama].parentNode.hidden;
			kosong.forEach((b) => form.elements[b.nama].setAttribute("aria-invalid", "true"));
			try {
				if (kosong.length) throw new SK.Galat(`Belum diisi: ${kosong.map((b) => b.label).join(", ")}.`);
				const isi = Object.fromEntries(data.bidang.map((b) => [b.nama, tersembunyi(b) ? "" : form.elements[b.nama].value]));
				const hasil = await SK.tulis(METODE + "simpan", { jenis: apa, isi, versi: data.versi, ...tujuan });
				const dokumen = Object.values(SK.DOKUMEN).includes(hasil.doctype);
				SK.kabari(dokumen && hasil.milik_saya ? "Tersimpan. Periksa, lalu lanjutkan dengan tombol tindakannya." : "Tersimpan.");
				SK.pindah(dokumen ? SK.tautan(hasil.doctype, hasil.name) : "#/unit");
			} catch (galat) {
				if (!(galat instanceof SK.Galat)) throw galat;
				const pesan = SK.pesanGalat(galat);
				kotakGalat.replaceChildren(pesan);
				pesan.focus();
			}
		}
		return [asalnya(jenis, data, asal), el("h1", { tabindex: "-1" }, data.judul), data.petunjuk && el("p", { class: "redup" }, data.petunjuk), form];
	};

	function asalnya(jenis, data, asal) {
		if (!Object.values(SK.DOKUMEN).includes(data.doctype)) return SK.kembali("#/unit", "Unit yang Anda pimpin");
		return jenis === "baru" ? SK.kembali(SK.tautan(SK.DOKUMEN.penugasan, asal), "Penugasan") : SK.kembali(SK.tautan(data.doctype, asal), data.doctype);
	}

	function bidang(b, nilai) {
		const sifat = { id: "isian-" + b.nama, name: b.nama, autocomplete: "off" };
		let simpul;
		if (b.pilihan) simpul = el("select", sifat, b.pilihan.map(([kunci, label]) => el("option", { value: kunci }, label)));
		else if (b.baris) simpul = el("textarea", { ...sifat, rows: b.baris });
		else simpul = el("input", { ...sifat, type: b.jenis || "text", maxlength: 140 });
		simpul.value = nilai || (b.pilihan ? b.pilihan[0]?.[0] || "" : "");
		return el("div", {}, el("label", { for: sifat.id }, b.label, b.wajib && el("small", {}, " (wajib)")), simpul,
			b.bantu && el("p", { class: "bantu" }, b.bantu));
	}

	/* What was sent each time stays readable, with its files and what became of it. */
	SK.versiLaporan = function (semua) {
		return SK.kartu("Versi yang pernah dikirim", semua.map((v) =>
			el("details", {}, el("summary", {}, [`Versi ${v.urut}, ${SK.waktu(v.waktu)}`, v.hasil].filter(Boolean).join(" · ")),
				v.isi.split("\n").map((baris) => el("p", {}, baris)),
				v.berkas.length ? SK.berkasBukti(v.berkas) : null,
				v.alasan && el("blockquote", {}, [v.alasan, v.oleh].filter(Boolean).join(" – ")))));
	};
})();
