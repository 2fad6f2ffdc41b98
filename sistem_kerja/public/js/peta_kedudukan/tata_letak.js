// Tidy layout of boxes of different sizes: no DOM, no measuring. Linear in boxes times the height of the drawing.
//
//            [ induk ]
//     +---------+---------+
//   | [daun]  [cabang]  [cabang]     leaves hang in columns under a rail, branches stand side by side
//   | [daun]     |
frappe.provide("sistem_kerja.peta");

(function () {
	const JARAK = { x: 22, y: 44, daun: 12, rel: 16, kolom: 10 };
	const BARIS = 16; // height of a row of the outline, in px

	// The outline of what has been placed: per row of the drawing the leftmost and rightmost x.
	class Garis_luar {
		constructor(awal) {
			this.awal = awal;
			this.kiri = [];
			this.kanan = [];
		}
		isi(atas, bawah, kiri, kanan) {
			const akhir = Math.floor(bawah / BARIS) - this.awal;
			for (let r = Math.floor(atas / BARIS) - this.awal; r <= akhir; r++) {
				this.kiri[r] = Math.min(this.kiri[r] ?? Infinity, kiri);
				this.kanan[r] = Math.max(this.kanan[r] ?? -Infinity, kanan);
			}
		}
		jarak(lain) {
			// How far `lain` must move right to stand beside this without touching.
			let geser = -Infinity;
			const beda = lain.awal - this.awal;
			for (let r = 0; r < lain.kiri.length; r++) {
				const kanan = this.kanan[r + beda];
				if (kanan !== undefined && lain.kiri[r] !== undefined)
					geser = Math.max(geser, kanan + JARAK.x - lain.kiri[r]);
			}
			return geser === -Infinity ? 0 : geser;
		}
		gabung(lain, geser) {
			const beda = lain.awal - this.awal;
			for (let r = 0; r < lain.kiri.length; r++) {
				if (lain.kiri[r] === undefined) continue;
				this.kiri[r + beda] = Math.min(this.kiri[r + beda] ?? Infinity, lain.kiri[r] + geser);
				this.kanan[r + beda] = Math.max(this.kanan[r + beda] ?? -Infinity, lain.kanan[r] + geser);
			}
		}
	}

	// Leaves in columns below their parent: { simpul, garis, tengah }, positions relative to 0.
	function tumpuk(daun, y) {
		const banyak_kolom = Math.ceil(daun.length / 12);
		const per_kolom = Math.ceil(daun.length / banyak_kolom);
		const garis = new Garis_luar(Math.floor(y / BARIS));
		let x = 0;
		for (let k = 0; k < banyak_kolom; k++) {
			let atas = y + JARAK.daun;
			const kolom = daun.slice(k * per_kolom, (k + 1) * per_kolom);
			kolom.forEach((n) => {
				Object.assign(n, { x: x + JARAK.rel, y: atas, rel: x, di_bawah: [] });
				garis.isi(atas, atas + n.t, x, n.x + n.l);
				// Room for the knob that unfolds it.
				atas += n.t + JARAK.daun + (n.semua_anak?.length ? 10 : 0);
			});
			// A rail runs from the parent's bus down to the last of the column.
			garis.isi(y - JARAK.daun, atas, x, x + JARAK.rel);
			x += JARAK.rel + Math.max(...kolom.map((n) => n.l)) + JARAK.kolom;
		}
		return { bagian: daun.map((n) => ({ n, dx: 0 })), garis, tengah: (x - JARAK.kolom) / 2 };
	}

	// Place a node at height y with everything below it; x is relative to the subtree until `geser` is added up.
	function taruh(n, y) {
		n.y = y;
		n.x = 0;
		n.di_bawah = [];
		const garis = new Garis_luar(Math.floor(y / BARIS));
		const butir = [];
		const y_anak = y + n.t + JARAK.y;
		const daun = n.anak.filter((a) => !a.anak.length);
		if (daun.length) butir.push(tumpuk(daun, y_anak - JARAK.daun));
		n.anak
			.filter((a) => a.anak.length)
			.forEach((a) => {
				const hasil = taruh(a, y_anak);
				butir.push({ bagian: [{ n: a, dx: 0 }], garis: hasil, tengah: a.x + a.l / 2 });
			});
		if (!butir.length) {
			garis.isi(y, y + n.t, 0, n.l);
			return garis;
		}
		const bawah = butir[0].garis;
		const tengah = [butir[0].tengah];
		n.di_bawah.push(...butir[0].bagian);
		butir.slice(1).forEach((b) => {
			const geser = bawah.jarak(b.garis);
			b.bagian.forEach((s) => (s.dx = geser));
			n.di_bawah.push(...b.bagian);
			bawah.gabung(b.garis, geser);
			tengah.push(b.tengah + geser);
		});
		n.x = (tengah[0] + tengah[tengah.length - 1]) / 2 - n.l / 2;
		garis.gabung(bawah, 0);
		garis.isi(y, y + n.t + JARAK.y / 2, n.x, n.x + n.l);
		return garis;
	}

	function geser(n, dx) {
		n.x += dx;
		if (n.rel !== undefined) n.rel += dx;
		n.di_bawah?.forEach((s) => geser(s.n, dx + s.dx));
	}

	// Roots with { l, t, anak } get x and y, leaves in a column also `rel`, the x of their rail. Returns the size.
	sistem_kerja.peta.susun = function (akar) {
		const semua = new Garis_luar(0);
		const letak = akar.map((n) => {
			const garis = taruh(n, 0);
			const dx = semua.kiri.length ? semua.jarak(garis) : 0;
			semua.gabung(garis, dx);
			return dx;
		});
		const kiri = Math.min(...semua.kiri.filter((v) => v !== undefined));
		akar.forEach((n, i) => geser(n, letak[i] - kiri));
		const kanan = Math.max(...semua.kanan.filter((v) => v !== undefined)) - kiri;
		return { lebar: kanan, tinggi: (semua.kiri.length + 1) * BARIS };
	};
	sistem_kerja.peta.JARAK = JARAK;
})();
