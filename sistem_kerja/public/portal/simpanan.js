/* Drafts that this browser keeps until the server has them, files included (IndexedDB). Each belongs to its user: another
   user of the same phone neither sees nor sends it. */
"use strict";

(() => {
	const NAMA = "sistem-kerja", TOKO = "draf";

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
			permintaan.onupgradeneeded = () => permintaan.result.createObjectStore(TOKO, { keyPath: "id" }).createIndex("pengguna", "pengguna");
			permintaan.onsuccess = () => ya(permintaan.result);
			permintaan.onerror = () => tidak(permintaan.error);
		});
		return basis;
	}

	/* One act on the store; done when the browser has written it. */
	async function pada(cara, kerja) {
		const transaksi = (await buka()).transaction(TOKO, cara);
		const hasil = janji(kerja(transaksi.objectStore(TOKO)));
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
		async ambil(kunci) {
			return (SK.pengguna() && (await pada("readonly", (t) => t.get(id(kunci))))) || null;
		},
		async taruh(nilai) {
			// What is typed on this page is its user's, also when his session has ended meanwhile.
			await pada("readwrite", (t) => t.put({ ...nilai, id: id(nilai.kunci), pengguna: pemilik, waktu: Date.now() }));
		},
		async hapus(kunci) {
			if (SK.pengguna()) await pada("readwrite", (t) => t.delete(id(kunci)));
		},
		async semua() {
			return SK.pengguna() ? pada("readonly", (t) => t.index("pengguna").getAll(pemilik)) : [];
		},
	};
})();
