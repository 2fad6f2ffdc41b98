/* What waits for a leader: cards by kind, due first; one act, or one act on several cards. Address: #/persetujuan. */
"use strict";

(() => {
	const { el } = SK;
	const METODE = "/api/method/sistem_kerja.api.persetujuan.";
	// What one request may ask for (layanan/tindakan_massal.py), and what it acts on, so that progress is seen.
	const PORSI_TANYA = 20, PORSI_TINDAK = 5;
	const SENDIRI = "Urusan Anda sendiri";
	// Not decided here but on a page of their own.
	const KHUSUS = { [SK.DOKUMEN.paraf]: "Baca dan paraf", [SK.DOKUMEN.tte]: "Baca dan tanda tangani" };

	SK.HALAMAN.persetujuan = async function () {
		const data = await SK.baca(METODE + "antrean");
		return halaman(data);
	};

	function halaman(data) {
		const keadaan = { kartu: [], sisa: data.jumlah };
		const tempat = el("div", { class: "persetujuan" }), pesan = el("div", { "aria-live": "polite" });
		const lagi = el("button", { type: "button", onclick: () => SK.sibuk(lagi, lanjut) }, "Tampilkan lagi");
		const palang = el("div", { class: "palang", role: "region", "aria-label": "Tindakan untuk yang dipilih", hidden: true });
		Object.assign(keadaan, { tempat, pesan, palang, lagi });
		tambah(keadaan, data.kartu);

		async function lanjut() {
			try {
				const lewati = keadaan.kartu.filter((k) => !k.jadi).length;
				tambah(keadaan, (await SK.baca(METODE + "antrean", { lewati })).kartu);
			} catch (galat) {
				if (!(galat instanceof SK.Galat)) throw galat;
				SK.kabari(galat.message);
			}
		}

		return [
			el("h1", { tabindex: "-1" }, "Persetujuan"),
			...perwakilan(data.wakil),
			pesan,
			data.jumlah ? null : SK.kartu(null, el("p", { class: "kosong" }, "Tidak ada yang menunggu tindakan Anda.")),
			tempat, lagi, palang,
		];
	}

	/* On the day of a stand-in: both sides see it. */
	function perwakilan({ mewakili, diwakili }) {
		return [
			...mewakili.map((w) => el("div", { class: "pesan awas" }, el("p", {}, "Anda bertindak ", el("strong", {}, `sebagai ${w.sebutan}`),
				w.nama ? `, menggantikan ${w.nama},` : "", ` sampai ${SK.tanggal(w.sampai)}. Surat dan riwayat menyebutnya demikian.`))),
			...diwakili.map((w) => el("div", { class: "pesan awas" }, el("p", {}, `Jabatan Anda, ${w.jabatan}, dijalankan oleh `,
				el("strong", {}, w.nama), ` (${w.sebutan}) sampai ${SK.tanggal(w.sampai)}. Yang menunggu jabatan itu ada padanya.`))),
		];
	}

	/* --- the cards --- */

	const kunci = (k) => `${k.doctype}\n${k.name}`;

	function tambah(keadaan, baru) {
		const ada = new Set(keadaan.kartu.map(kunci));
		const kartu = baru.filter((k) => !ada.has(kunci(k)));
		keadaan.kartu.push(...kartu);
		gambar(keadaan);
		muatTindakan(keadaan, kartu);
	}

	/* Groups in the order of what is due first in each; the server's order within. */
	function gambar(keadaan) {
		const kelompok = kelompokkan(keadaan.kartu, (k) => (k.sendiri ? SENDIRI : k.doctype));
		const fokus = tempatFokus(keadaan.tempat);
		keadaan.tempat.replaceChildren(...[...kelompok].map(([jenis, isi]) => {
			const menunggu = isi.filter((k) => !k.jadi);
			const dapat = menunggu.filter((k) => dapatDipilih(k));
			const semua = dapat.length > 1 && el("label", { class: "centang", "data-nama": jenis },
				el("input", { type: "checkbox", checked: dapat.every((k) => k.dipilih), onchange: (e) => {
					dapat.forEach((k) => { k.dipilih = e.target.checked; });
					gambar(keadaan);
				} }), el("span", {}, `Pilih semua ${jenis}`));
			return el("section", { class: "kartu" },
				el("div", { class: "judul-bagian" }, el("h2", {}, jenis), el("span", { class: "hitung", "aria-label": `${menunggu.length} menunggu` }, menunggu.length)),
				semua || null, isi.map((k) => satu(keadaan, k)));
		}));
		const tampil = keadaan.kartu.filter((k) => !k.jadi).length;
		fokus();
		keadaan.lagi.hidden = tampil >= keadaan.sisa;
		palang(keadaan);
	}

	/* Drawing anew must not take the keyboard's place away: gives back what puts it there again. */
	function tempatFokus(tempat) {
		const BISA = "a, button, input", aktif = document.activeElement;
		const wadah = tempat.contains(aktif) && aktif.closest("[data-nama]");
		if (!wadah) return () => {};
		const ke = [...wadah.querySelectorAll(BISA)].indexOf(aktif);
		return () => tempat.querySelector(`[data-nama="${CSS.escape(wadah.dataset.nama)}"]`)?.querySelectorAll(BISA)[ke]?.focus({ preventScroll: true });
	}

	// An act that takes a choice is done on its own document.
	const bersama = (k) => (k.tindakan || []).filter((t) => !t.di_desk && !t.pilihan.length);
	const dapatDipilih = (k) => bersama(k).length > 0;

	function satu(keadaan, k) {
		if (k.jadi) return el("article", { class: "urusan selesai" }, el("p", {}, `✓ ${k.judul || k.name}: menjadi «${k.jadi}».`));
		const judul = el("a", { class: "nama", href: SK.tautan(k.doctype, k.name) }, k.judul || k.name);
		const pilih = dapatDipilih(k) && el("input", { type: "checkbox", "aria-label": `Pilih ${k.judul || k.name}`, checked: k.dipilih, onchange: (e) => {
			k.dipilih = e.target.checked;
			gambar(keadaan);
		} });
		return el("article", { class: "urusan" + (k.dipilih ? " dipilih" : ""), "data-nama": k.name },
			el("div", { class: "kepala-urusan" }, pilih ? el("label", { class: "kotak-pilih" }, pilih) : null,
				el("div", {}, el("h3", {}, judul), el("div", { class: "baris" }, SK.cip(k.status), SK.tenggat(k.tenggat, k.terlambat)))),
			k.alasan && el("div", { class: "pesan galat" }, el("p", {}, `Belum dilakukan: ${k.alasan}`)),
			el("dl", { class: "pendek" }, butir("Dari", dari(k)), butir("Diminta", k.minta), butir("Masa", SK.masa(k.mulai, k.selesai)),
				k.orang.length ? butir("Pegawai", el("ul", {}, k.orang.map(orang))) : null,
				butir("Anda bertindak", kapasitas(k))),
			k.pengirim?.catatan && el("blockquote", {}, k.pengirim.catatan),
			tombol(keadaan, k));
	}

	const butir = (label, isi) => isi && isi.length !== 0 && el("div", {}, el("dt", {}, label), el("dd", {}, isi));

	function dari(k) {
		const p = k.pengirim;
		const siapa = p && [p.nama, p.sebagai && `${p.sebagai}${p.nama_diwakili ? `, menggantikan ${p.nama_diwakili}` : ""}`].filter(Boolean).join(", ");
		return [siapa, k.unit].filter(Boolean).join(" · ");
	}

	function kapasitas(k) {
		const wakil = k.menggantikan ? `, menggantikan ${k.menggantikan}` : "";
		return [el("strong", {}, `sebagai ${k.jabatan || "yang berwenang"}`), wakil, k.dasar && el("span", { class: "redup" }, ` · ${k.dasar}`)];
	}

	function orang(o) {
		const beban = o.beban === undefined ? null : SK.bebanTeks(o);
		return el("li", {}, [o.nama, o.jabatan].filter(Boolean).join(", "), beban && el("span", { class: o.beban ? "beban" : "redup" }, beban));
	}

	/* How much is on somebody in the period asked for, and what overlaps. */
	SK.bebanTeks = function ({ beban, hari_kerja, kegiatan }) {
		if (!beban) return "Tanpa pekerjaan lain pada masa itu";
		const hari = hari_kerja ? `, ${hari_kerja} hari kerja` : "";
		return `${beban} pekerjaan lain pada masa itu${hari}: ${kegiatan.join("; ")}`;
	};

	/* --- the acts --- */

	async function muatTindakan(keadaan, kartu) {
		const perlu = kartu.filter((k) => !KHUSUS[k.doctype]);
		for (let i = 0; i < perlu.length; i += PORSI_TANYA) {
			const porsi = perlu.slice(i, i + PORSI_TANYA);
			try {
				const jawab = await SK.baca(METODE + "tindakan", { dokumen: JSON.stringify(porsi.map((k) => [k.doctype, k.name])) });
				const ada = new Map(jawab.map((j) => [kunci(j), j.tindakan]));
				porsi.forEach((k) => { k.tindakan = ada.get(kunci(k)) || []; });
			} catch (galat) {
				if (!(galat instanceof SK.Galat)) throw galat;
				porsi.forEach((k) => { k.tindakan = []; });
				SK.kabari(galat.message);
			}
			gambar(keadaan);
		}
	}

	function tombol(keadaan, k) {
		if (KHUSUS[k.doctype]) return el("div", { class: "tombol-tombol" }, el("a", { class: "tombol utama", href: SK.tautan(k.doctype, k.name) }, KHUSUS[k.doctype]));
		if (!k.tindakan) return el("p", { class: "memuat", role: "status" }, "Memuat tindakan …");
		const semua = k.tindakan.map((t, i) => {
			const sebut = t.sebut && el("a", { class: "tombol" + (t.di_desk ? " utama" : ""), href: `#/sebut/${encodeURIComponent(k.name)}` },
				t.di_desk ? `${t.nama}: pilih pegawai` : "Ubah pegawainya");
			if (t.di_desk || t.pilihan.length) return sebut || el("a", { class: "tombol", href: SK.tautan(k.doctype, k.name) }, t.pilihan.length ? `${t.nama}: pilih calonnya` : `${t.nama}: buka dokumennya`);
			return [el("button", { type: "button", class: SK.menolak(t) ? "bahaya" : i === 0 ? "utama" : "", onclick: () => tanya(keadaan, t, [k]) }, t.nama), sebut];
		});
		return el("div", { class: "tombol-tombol" }, semua.flat(), semua.length ? null : el("a", { class: "tombol", href: SK.tautan(k.doctype, k.name) }, "Buka dokumennya"));
	}

	/* What may be done to all that are chosen. */
	function palang(keadaan) {
		const dipilih = keadaan.kartu.filter((k) => k.dipilih && !k.jadi);
		const [awal, ...lain] = dipilih.map(bersama);
		const sama = (awal || []).filter((t) => lain.every((l) => l.some((x) => x.nama === t.nama)));
		keadaan.palang.hidden = !dipilih.length;
		keadaan.palang.replaceChildren(
			el("div", { class: "judul-bagian" }, el("strong", {}, `${dipilih.length} dipilih`),
				el("button", { type: "button", onclick: () => { dipilih.forEach((k) => { k.dipilih = false; }); gambar(keadaan); } }, "Batal pilih")),
			el("div", { class: "tombol-tombol" },
				sama.map((t) => {
					const wajib = dipilih.some((k) => bersama(k).find((x) => x.nama === t.nama).wajib_alasan);
					return el("button", { type: "button", class: wajib && !t.menjawab ? "bahaya" : "utama", onclick: () => tanya(keadaan, { ...t, wajib_alasan: wajib }, dipilih) }, `${t.nama} (${dipilih.length})`);
				})),
			sama.length ? "" : el("p", { class: "redup" }, "Yang dipilih tidak mempunyai tindakan yang sama."));
	}

	function tanya(keadaan, t, kartu) {
		const sebagai = [...new Set(kartu.map((k) => k.jabatan).filter(Boolean))];
		SK.tanyaAlasan(t, {
			judul: kartu.length === 1 ? `${t.nama}?` : `${t.nama}: ${kartu.length} dokumen?`,
			uraian: [kartu.length === 1 ? kartu[0].judul : `${SK.labelCatatan(t)} ini berlaku untuk semuanya.`,
				sebagai.length && `Anda bertindak sebagai ${sebagai.join("; ")}.`,
				t.terbit.length && `Terbit naskah: ${t.terbit.join(", ")}.`],
			kirim: (catatan) => lakukan(keadaan, t, kartu, catatan),
		});
	}

	/* In portions, each document by itself; what is refused stays chosen with its reason. */
	async function lakukan(keadaan, t, kartu, catatan) {
		let berhasil = 0;
		for (const [doctype, isi] of kelompokkan(kartu, (k) => k.doctype)) {
			for (let i = 0; i < isi.length; i += PORSI_TINDAK) {
				const porsi = isi.slice(i, i + PORSI_TINDAK);
				const hasil = await SK.tulis(METODE + "tindak", { doctype, tindakan: t.nama, catatan, dokumen: porsi.map((k) => [k.name, k.versi]) })
					.catch((galat) => ({ berhasil: [], ditolak: porsi.map((k) => ({ name: k.name, alasan: galat.message })) }));
				const menurut = new Map(porsi.map((k) => [k.name, k]));
				hasil.berhasil.forEach((b) => Object.assign(menurut.get(b.name), { jadi: b.status, dipilih: false, alasan: null }));
				hasil.ditolak.forEach((b) => Object.assign(menurut.get(b.name), { alasan: b.alasan, dipilih: true }));
				berhasil += hasil.berhasil.length;
				keadaan.sisa -= hasil.berhasil.length;
				gambar(keadaan);
			}
		}
		const ditolak = kartu.length - berhasil;
		const isi = el("div", { class: "pesan" + (ditolak ? " awas" : ""), tabindex: "-1" },
			el("p", {}, `${t.nama}: ${berhasil} dilakukan${ditolak ? `, ${ditolak} ditolak. Yang ditolak tetap terpilih beserta sebabnya.` : "."}`));
		keadaan.pesan.replaceChildren(isi);
		setTimeout(() => { isi.focus({ preventScroll: true }); isi.scrollIntoView({ block: "center" }); });
	}

	function kelompokkan(kartu, menurut) {
		const hasil = new Map();
		kartu.forEach((k) => hasil.set(menurut(k), [...(hasil.get(menurut(k)) || []), k]));
		return hasil;
	}
})();
