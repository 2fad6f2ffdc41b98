/* The queue: what was to be sent and could not be waits here, and is sent in its order as soon as there is a network.
   Each thing has a key that the server remembers, so trying again never does it twice. */
"use strict";

(() => {
	const { el } = SK;
	const AWAL = 4000, PALING_LAMA = 5 * 60 * 1000;
	let tunda = 0, penunda = null, rantai = Promise.resolve();

	/* By kind of draft: the function that sends it. It may call `catat` to keep how far it came. */
	const pengirim = {};
	SK.antrean = { pengirim, kirim, draf, simpan, buang };

	const sementara = (galat) => ["jaringan", "server", "SedangDiproses"].includes(galat.jenis);

	async function draf(kunci) {
		return SK.simpanan.ambil(kunci).catch(() => null);
	}

	/* Keep a draft: {kunci (its form), jenis, judul, alamat, keadaan: draf | antre | ditolak, ...}. */
	async function simpan(satu) {
		await SK.simpanan.taruh(satu);
		await gambar();
	}

	async function buang(kunci) {
		await SK.simpanan.hapus(kunci);
		await gambar();
	}

	/* Send what waits. The result by form: {hasil}, {ditolak: galat} or {tertunda: galat}. One sender at a time, in all tabs. */
	function kirim() {
		const giliran = () => (navigator.locks ? navigator.locks.request("sistem-kerja-antrean", jalankan) : jalankan());
		rantai = rantai.then(giliran, giliran);
		return rantai;
	}

	async function jalankan() {
		const hasil = new Map();
		clearTimeout(penunda);
		const semua = (await SK.simpanan.semua().catch(() => [])).filter((d) => d.keadaan === "antre");
		semua.sort((a, b) => a.urut - b.urut);
		for (const satu of semua) {
			try {
				const jawaban = await pengirim[satu.jenis](satu, () => catat(satu));
				hasil.set(satu.kunci, { hasil: jawaban });
				await selesai(satu, jawaban);
				tunda = 0;
			} catch (galat) {
				if (!(galat instanceof SK.Galat)) throw galat;
				if (sementara(galat) || galat.jenis === "sesi") {
					semua.filter((s) => !hasil.has(s.kunci)).forEach((s) => hasil.set(s.kunci, { tertunda: galat }));
					if (galat.jenis !== "sesi") jadwalkan();
					break;
				}
				hasil.set(satu.kunci, { ditolak: galat });
				await catat(satu, { keadaan: "ditolak", galat: { pesan: galat.message, jenis: galat.jenis } });
			}
		}
		await gambar();
		return hasil;
	}

	/* Write how far it came, unless the form was edited meanwhile: then only what the server knows of it. */
	async function catat(satu, perubahan) {
		Object.assign(satu, perubahan);
		const kini = await SK.simpanan.ambil(satu.kunci);
		if (!kini) return;
		const diubah = kini.revisi !== satu.revisi;
		await SK.simpanan.taruh(diubah ? { ...kini, versi: satu.versi, dibuat: satu.dibuat } : satu);
	}

	async function selesai(satu, hasil) {
		const kini = await SK.simpanan.ambil(satu.kunci);
		if (kini && kini.revisi === satu.revisi) await SK.simpanan.hapus(satu.kunci);
		document.dispatchEvent(new CustomEvent("sk-terkirim", { detail: { ...satu, hasil } }));
	}

	function jadwalkan() {
		tunda = Math.min(tunda ? tunda * 2 : AWAL, PALING_LAMA);
		penunda = setTimeout(kirim, tunda);
	}

	/* --- what the user sees of it, above every page --- */

	const kotak = el("aside", { id: "antrean", class: "lebar", "aria-label": "Belum terkirim", hidden: true });
	document.getElementById("isi").before(kotak);

	async function gambar() {
		const semua = (await SK.simpanan.semua().catch(() => [])).sort((a, b) => (a.urut || 0) - (b.urut || 0));
		const antre = semua.filter((d) => d.keadaan === "antre"), ditolak = semua.filter((d) => d.keadaan === "ditolak");
		kotak.hidden = !(antre.length || ditolak.length);
		kotak.replaceChildren(...[
			antre.length && el("section", { class: "pesan awas" },
				el("h2", {}, `Tersimpan di ponsel ini, belum terkirim (${antre.length})`), daftar(antre),
				el("div", { class: "tombol-tombol" }, el("button", { type: "button", onclick: (e) => SK.sibuk(e.target, kirimLagi) }, "Kirim sekarang"))),
			ditolak.length && el("section", { class: "pesan galat" },
				el("h2", {}, `Ditolak server, isian Anda tetap tersimpan (${ditolak.length})`), daftar(ditolak)),
		].filter(Boolean));
	}

	/* On its own form the link says there what the server answered: going to where one is changes no address. */
	const buka = (d) => location.hash === d.alamat && SK.pindah(d.alamat);
	const daftar = (semua) => el("ul", {}, semua.map((d) => el("li", {},
		el("a", { href: d.alamat, onclick: () => buka(d) }, d.judul), d.galat && d.keadaan === "ditolak" ? `: ${d.galat.pesan}` : "")));

	async function kirimLagi() {
		tunda = 0;
		const hasil = [...(await kirim()).values()];
		const tertunda = hasil.find((h) => h.tertunda);
		if (tertunda) SK.kabari(tertunda.tertunda.message);
	}

	document.addEventListener("sk-terkirim", (e) => {
		if (location.hash !== e.detail.alamat) SK.kabari(`Terkirim: ${e.detail.judul}.`);
	});
	window.addEventListener("online", kirimLagi);
	window.addEventListener("DOMContentLoaded", () => kirim());
})();
