/* Short forms that the server describes (a problem in the work, a recommendation), and the versions of a report. */
"use strict";

(() => {
	const { el } = SK;
	const METODE = "/api/method/sistem_kerja.api.portal_isian.";

	/* `jenis`: "baru" (for my assignment `asal`) or "isi" (my draft `asal`); `apa`: which form. */
	SK.formulirLain = async function (jenis, apa, asal) {
		const tujuan = jenis === "isi" ? { nama: asal } : asal ? { penugasan: asal } : {};
		const kunci = ["isian", jenis, apa, asal || ""].join(":");
		const [data, lama] = await Promise.all([SK.baca(METODE + "isian", { jenis: apa, ...tujuan }), SK.antrean.draf(kunci)]);
		const draf = lama || {
			kunci, jenis: "isian", alamat: location.hash, keadaan: "draf", judul: data.judul, apa, tujuan,
			isi: data.nilai, versi: data.versi, revisi: 0, kunciIsi: SK.kunciBaru(),
		};
		const kotakGalat = el("div", {});
		const form = el("form", { class: "kartu", novalidate: true, "aria-label": data.judul }, kotakGalat,
			data.bidang.map((b) => bidang(b, draf.isi[b.nama])),
			el("div", { class: "tombol-tombol" }, el("button", { type: "submit", class: "utama" }, "Simpan")));
		const tersembunyi = (b) => form.elements[b.nama].parentNode.hidden;
		const ambil = () => Object.fromEntries(data.bidang.map((b) => [b.nama, tersembunyi(b) ? "" : form.elements[b.nama].value]));
		const penulis = SK.penulis(form, draf, () => (draf.isi = ambil()));
		const tampak = () => data.bidang.filter((b) => b.bila).forEach((b) => {
			form.elements[b.nama].parentNode.hidden = !b.bila[1].includes(form.elements[b.bila[0]].value);
		});
		form.addEventListener("change", tampak);
		tampak();
		form.addEventListener("submit", (e) => {
			e.preventDefault();
			SK.sibuk(e.submitter || form.querySelector("button"), kirim);
		});
		document.addEventListener("sk-terkirim", ({ detail }) => {
			if (!form.isConnected || detail.kunci !== kunci) return;
			const { hasil } = detail;
			const dokumen = Object.values(SK.DOKUMEN).includes(hasil.doctype);
			SK.kabari(dokumen && hasil.milik_saya ? "Tersimpan. Periksa, lalu lanjutkan dengan tombol tindakannya." : "Tersimpan.");
			SK.pindah(dokumen ? SK.tautan(hasil.doctype, hasil.name) : "#/unit");
		});

		async function kirim() {
			const kosong = data.bidang.filter((b) => b.wajib && !form.elements[b.nama].value.trim());
			kosong.forEach((b) => form.elements[b.nama].setAttribute("aria-invalid", "true"));
			if (kosong.length) return tampilkan(SK.pesanGalat(new SK.Galat(`Belum diisi: ${kosong.map((b) => b.label).join(", ")}.`)));
			const hasil = await penulis.kirim();
			if (hasil.tertunda) tampilkan(SK.pesanTertunda(hasil.tertunda));
			if (hasil.ditolak) await tolak(hasil.ditolak);
		}

		async function tolak(galat) {
			const pesan = SK.pesanGalat(galat);
			const kini = galat.jenis === "SalinanUsang" && tujuan.nama && (await SK.baca(METODE + "isian", { jenis: apa, ...tujuan }));
			if (kini) pesan.append(SK.duaSalinan(data.bidang.map((b) => [b.label, String(kini.nilai[b.nama] || ""), String(draf.isi[b.nama] || "")]), async () => {
				draf.versi = kini.versi;
				await kirim();
			}, async () => {
				await SK.antrean.buang(kunci);
				SK.pindah(location.hash);
			}));
			tampilkan(pesan);
		}

		function tampilkan(pesan) {
			kotakGalat.replaceChildren(pesan);
			pesan.focus();
		}

		if (lama) kotakGalat.append(SK.pesanPulih(lama));
		return [asalnya(jenis, data, asal), el("h1", { tabindex: "-1" }, data.judul), data.petunjuk && el("p", { class: "redup" }, data.petunjuk), form];
	};

	SK.antrean.pengirim.isian = ({ apa, isi, versi, kunciIsi, tujuan }) => SK.tulis(METODE + "simpan", { jenis: apa, isi, versi, kunci: kunciIsi, ...tujuan });

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
