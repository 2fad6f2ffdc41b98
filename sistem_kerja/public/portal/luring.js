/* Without a network: the shell from the service worker, the last answers of this person from this device, a word that
   says so. Leaving (Keluar) and another person on the same device wipe all of it. */
"use strict";

(() => {
	const AWALAN = "sk-salinan:";
	const BANYAK = 40, TERPANJANG = 150_000;
	const badan = document.body.dataset;

	const simpanan = {
		ambil: (k) => { try { return JSON.parse(localStorage.getItem(k)); } catch { return null; } },
		taruh: (k, v) => { try { localStorage.setItem(k, JSON.stringify(v)); } catch { /* full or forbidden: only the copy is missing */ } },
		semua: () => { try { return Object.keys(localStorage).filter((k) => k.startsWith(AWALAN)); } catch { return []; } },
		buang: (k) => localStorage.removeItem(k),
	};

	const milikSaya = `${AWALAN}${badan.pengguna}:`;
	simpanan.semua().filter((k) => !k.startsWith(milikSaya)).forEach(simpanan.buang);

	/* What was read last under an address, for SK.baca. Who is not logged in keeps and gets nothing. */
	SK.salinan = {
		simpan(alamat, isi) {
			if (badan.pengguna === "Guest" || JSON.stringify(isi ?? null).length > TERPANJANG) return;
			simpanan.taruh(milikSaya + alamat, { isi, pada: Date.now() });
			const semua = simpanan.semua();
			if (semua.length <= BANYAK) return;
			const umur = (k) => simpanan.ambil(k)?.pada || 0;
			semua.sort((a, b) => umur(a) - umur(b)).slice(0, semua.length - BANYAK).forEach(simpanan.buang);
		},
		ambil(alamat) {
			if (badan.pengguna === "Guest") return null;
			const ada = simpanan.ambil(milikSaya + alamat);
			if (ada) tandai(new Date(ada.pada));
			return ada;
		},
	};

	/* --- the strip that says so --- */

	const pita = document.getElementById("luring");
	function tandai(pada) {
		const jam = pada && pada.toLocaleString("id-ID", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
		pita.textContent = jam ? `Tidak tersambung. Yang tampak adalah keadaan ${jam}.` : "Tidak tersambung ke jaringan.";
		pita.hidden = false;
	}
	SK.tersambung = () => { pita.hidden = true; };
	window.addEventListener("offline", () => tandai());
	window.addEventListener("online", coba);
	/* The browser's own word on the network is not always true, so the server is asked while the strip shows. */
	setInterval(() => { if (!pita.hidden && !document.hidden) coba(); }, 8000);
	async function coba() {
		const ada = await fetch("/api/method/ping", { cache: "no-store" }).then((j) => j.ok, () => false);
		if (!ada) return;
		SK.tersambung();
		if (SK.dariRangka) await SK.perbaruiSesi();
	}

	/* A page that began without a server has no token for writing; ask for the page anew and take it from there. */
	SK.perbaruiSesi = async function () {
		const jawaban = await fetch("/sistem-kerja", { credentials: "same-origin" }).catch(() => null);
		if (!jawaban?.ok || !jawaban.url.endsWith("/sistem-kerja")) return false;
		const baru = new DOMParser().parseFromString(await jawaban.text(), "text/html").body?.dataset;
		if (!baru?.csrf || baru.pengguna !== badan.pengguna) return false;
		badan.csrf = baru.csrf;
		SK.dariRangka = false;
		return true;
	};

	SK.saatKeluar.push(() => simpanan.semua().forEach(simpanan.buang));

	/* Which sections this person has, for the shell, which knows nobody. */
	const bagian = [...document.querySelectorAll("#bagian a")];
	const kunciBagian = `${milikSaya}bagian`;
	if (SK.dariRangka) {
		const ada = simpanan.ambil(kunciBagian)?.isi || ["", "tugas", "peluang", "data"];
		bagian.forEach((a) => { a.parentNode.hidden = !ada.includes(a.dataset.rute); });
	} else SK.salinan.simpan("bagian", bagian.map((a) => a.dataset.rute));

	if ("serviceWorker" in navigator && !SK.dariRangka)
		navigator.serviceWorker.register("/sistem-kerja/pekerja.js", { scope: "/sistem-kerja" }).catch(() => null);
})();
