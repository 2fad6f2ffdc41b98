/* What this browser keeps: drafts that are not sent yet, and what was read last, so that a form opens without a network.
   IndexedDB, each record with its user: another user of the same phone neither sees nor sends it. */
"use strict";

(() => {
	const NAMA = "sistem-kerja", TOKO = ["draf", "bacaan"];
	const BACAAN_PALING_BANYAK = 80;
	const DISIMPAN = /(^|\.)(beranda|rincian|tugas\.daftar|pelaksanaan\.baca)$/;

	/* The user of this page, as long as the browser is still his: the cookie tells who is logged in now. */
	SK.pengguna = function () {
		const cocok = document.cookie.match(/(?:^|; )user_id=([^;]*)/);
		const kini = cocok ? decodeURIComponent(cocok[1]) : "Guest";
		return kini === document.body.dataset.pengguna ? kini : null;
	};

	/* A key that no other act has; crypto.randomUUID is missing where the address is not https. */
	SK.kunciBaru = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

	const janji = (permintaan) => new Promise((ya, tidak) => {
		permintaan.onsuccess = () => ya(permintaan.result);
		permintaan.onerror = () => tidak(permintaan.error);
	});

	let basis = null;
	function buka() {
		basis ||= new Promise((ya, tidak) => {
			const permintaan = indexedDB.open(NAMA, 1);
			permintaan.onupgradeneeded = () => TOKO.forEach((t) => permintaan.result.createObjectStore(t, { keyPath: "id" }).createIndex("pengguna", "pengguna"));
			permintaan.onsuccess = () => ya(permintaan.result);
			permintaan.onerror = () => tidak(permintaan.error);
		});
		return basis;
	}

	/* One act on a store; done when the browser has written it. */
	async function pada(toko, cara, kerja) {
		const transaksi = (await buka()).transaction(toko, cara);
		const hasil = janji(kerja(transaksi.objectStore(toko)));
		const selesai = new Promise((ya, tidak) => {
			transaksi.oncomplete = ya;
			transaksi.onabort = () => tidak(transaksi.error);
		});
		const nilai = await hasil;
		await selesai;
		return nilai;
	}

	const pemilik = document.body.dataset.pengguna;
	const id = (kunci) => `${pemilik}|${kunci}`;
	SK.simpanan = {
		async ambil(toko, kunci) {
			return (SK.pengguna() && (await pada(toko, "readonly", (t) => t.get(id(kunci))))) || null;
		},
		async taruh(toko, nilai) {
			// What is typed on this page is its user's, also when his session has ended meanwhile.
			await pada(toko, "readwrite", (t) => t.put({ ...nilai, id: id(nilai.kunci), pengguna: pemilik, waktu: Date.now() }));
		},
		async hapus(toko, kunci) {
			if (SK.pengguna()) await pada(toko, "readwrite", (t) => t.delete(id(kunci)));
		},
		async semua(toko) {
			return SK.pengguna() ? pada(toko, "readonly", (t) => t.index("pengguna").getAll(pemilik)) : [];
		},
	};

	/* --- reading: from the server; without a network what it answered last, which the user is told --- */

	const dariServer = SK.baca;
	SK.baca = async function (metode, isi) {
		const kunci = `${metode}?${new URLSearchParams(isi || {})}`;
		if (!DISIMPAN.test(metode)) return dariServer(metode, isi);
		try {
			const data = await dariServer(metode, isi);
			document.body.dataset.luring = "";
			simpanBacaan(kunci, data);
			return data;
		} catch (galat) {
			if (galat.jenis !== "jaringan") throw galat;
			const lama = await SK.simpanan.ambil("bacaan", kunci).catch(() => null);
			if (!lama) throw galat;
			document.body.dataset.luring = lama.waktu;
			document.dispatchEvent(new Event("sk-antrean"));
			return lama.data;
		}
	};

	async function simpanBacaan(kunci, data) {
		try {
			await SK.simpanan.taruh("bacaan", { kunci, data });
			const semua = await SK.simpanan.semua("bacaan");
			const lebih = semua.sort((a, b) => b.waktu - a.waktu).slice(BACAAN_PALING_BANYAK);
			for (const satu of lebih) await SK.simpanan.hapus("bacaan", satu.kunci);
		} catch { /* no room, or forbidden: reading goes on without a copy */ }
	}

	/* What was read does not stay on a phone after leaving; drafts do, for they are nowhere else. */
	SK.lupakanBacaan = async function () {
		for (const satu of await SK.simpanan.semua("bacaan").catch(() => [])) await SK.simpanan.hapus("bacaan", satu.kunci);
	};
})();
