/* Letters that wait for my electronic signature, and my certificate. Address: #/tte. */
"use strict";

(() => {
	const { el } = SK;
	const METODE = "/api/method/sistem_kerja.api.tanda_tangan.";
	const unduh = (nama) => `/api/method/sistem_kerja.layanan.pdf_naskah.unduh?nama=${encodeURIComponent(nama)}`;

	SK.HALAMAN.tte = async function (nama) {
		const data = await SK.baca(METODE + "keadaan");
		const siap = data.dipakai && (!data.perlu_sertifikat || data.sertifikat);
		return [
			SK.kembali(),
			el("h1", { tabindex: "-1" }, "Tanda tangan elektronik"),
			!data.dipakai && el("div", { class: "pesan awas" }, el("p", {}, "Situs ini tidak memakai tanda tangan elektronik; naskah dicetak dan ditandatangani basah.")),
			data.perlu_sertifikat && kartuSertifikat(data.sertifikat),
			data.menunggu.length ? daftar(data.menunggu, siap, nama) : SK.kartu("Menunggu tanda tangan Anda", el("p", { class: "kosong" }, "Tidak ada naskah yang menunggu tanda tangan Anda.")),
		];
	};

	function isianFrasa(id) {
		return el("div", {}, el("label", { for: id }, "Frasa sandi sertifikat ", el("small", {}, "(tidak disimpan)")),
			el("input", { id, type: "password", autocomplete: "off", required: true, maxlength: 256 }));
	}

	/* The passphrase goes as a file part, which no log of the server keeps. */
	function denganFrasa(frasa, isi) {
		const kiriman = new FormData();
		kiriman.append("frasa", new Blob([frasa]), "frasa");
		for (const [k, v] of Object.entries(isi)) kiriman.append(k, v);
		return kiriman;
	}

	function formulir(isi, kirim) {
		const kotak = el("div", {});
		const form = el("form", { class: "kartu", novalidate: true }, isi[0], kotak, ...isi.slice(1));
		form.addEventListener("submit", (e) => {
			e.preventDefault();
			SK.sibuk(e.submitter || form.querySelector("button"), async () => {
				try {
					await kirim(form, kotak);
				} catch (galat) {
					if (!(galat instanceof SK.Galat)) throw galat;
					kotak.replaceChildren(SK.pesanGalat(galat));
					kotak.firstChild.focus();
				}
			});
		});
		return form;
	}

	/* --- letters --- */

	function daftar(semua, siap, dipilih) {
		const butir = semua.map((n) => el("li", {}, el("div", { class: "isi" },
			el("label", { class: "centang" },
				el("input", { type: "checkbox", name: "naskah", value: n.name, checked: !dipilih || dipilih === n.name }),
				el("span", {}, el("span", { class: "nama" }, `${n.jenis} Nomor `, ...SK.dapatPatah(n.nomor)),
					el("span", { class: "redup" }, `${SK.tanggal(n.tanggal)} · sebagai ${n.jabatan_penanda_tangan}`))),
			el("a", { href: unduh(n.name), target: "_blank", rel: "noopener" }, "Baca naskahnya (PDF)"))));
		return formulir([
			el("h2", {}, "Menunggu tanda tangan Anda"),
			el("ul", { class: "daftar" }, butir),
			siap ? isianFrasa("frasa-tte") : el("p", { class: "redup" }, "Pasang sertifikat Anda dahulu."),
			el("div", { class: "tombol-tombol" }, el("button", { type: "submit", class: "utama", disabled: !siap }, "Tanda tangani yang dipilih")),
		], tandatangani);
	}

	async function tandatangani(form, kotak) {
		const naskah = [...form.querySelectorAll("[name=naskah]:checked")].map((k) => k.value);
		const frasa = form.querySelector("#frasa-tte");
		if (!naskah.length) throw new SK.Galat("Pilih naskahnya dahulu.");
		if (!frasa.value) throw new SK.Galat("Isi frasa sandinya dahulu.");
		const isi = denganFrasa(frasa.value, { naskah: JSON.stringify(naskah) });
		frasa.value = "";
		const hasil = await SK.tulis(METODE + "tandatangani", isi);
		if (hasil.selesai.length) SK.kabari(`${hasil.selesai.length} naskah sudah ditandatangani.`);
		if (!hasil.ditolak.length) return SK.pindah("#/tte");
		kotak.replaceChildren(SK.pesanGalat(new SK.Galat([...new Set(hasil.ditolak.map((d) => d.pesan))].join("\n"))));
		for (const satu of hasil.selesai) form.querySelector(`[value="${satu.name}"]`).closest("li").remove();
		kotak.firstChild.focus();
	}

	/* --- certificate --- */

	function kartuSertifikat(s) {
		const berkas = el("input", { id: "berkas-p12", type: "file", accept: ".p12,.pfx", required: true });
		const pasang = formulir([
			el("h2", {}, s ? "Ganti sertifikat" : "Pasang sertifikat"),
			el("div", {}, el("label", { for: "berkas-p12" }, "Berkas sertifikat ", el("small", {}, "(.p12 atau .pfx)")), berkas),
			isianFrasa("frasa-p12"),
			el("div", { class: "tombol-tombol" }, el("button", { type: "submit", class: s ? "" : "utama" }, "Pasang")),
		], async (form) => {
			const frasa = form.querySelector("#frasa-p12");
			if (!berkas.files[0] || !frasa.value) throw new SK.Galat("Pilih berkasnya dan isi frasa sandinya dahulu.");
			const hasil = await SK.tulis(METODE + "pasang_sertifikat", denganFrasa(frasa.value, { berkas: berkas.files[0] }));
			SK.kabari(hasil.peringatan || "Sertifikat terpasang.");
			SK.pindah("#/tte");
		});
		if (!s) return pasang;
		return el("details", { class: "kartu" },
			el("summary", {}, `Sertifikat Anda berlaku sampai ${SK.tanggal(s.berlaku_sampai)}`),
			el("dl", {}, [["Subjek", s.subjek], ["Penerbit", s.penerbit], ["Kunci", s.kunci], ["Peringatan", s.peringatan]].filter(([, v]) => v)
				.map(([k, v]) => el("div", {}, el("dt", {}, k), el("dd", {}, v)))),
			el("button", { type: "button", class: "bahaya", onclick: (e) => SK.sibuk(e.target, () => cabut(s.name)) }, "Cabut sertifikat"),
			pasang);
	}

	async function cabut(nama) {
		if (!window.confirm("Sertifikat yang dicabut tidak dapat dipakai lagi. Lanjutkan?")) return;
		await SK.tulis(METODE + "cabut_sertifikat", { nama });
		SK.kabari("Sertifikat dicabut.");
		SK.pindah("#/tte");
	}
})();
