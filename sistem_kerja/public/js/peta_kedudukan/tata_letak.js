// Tidy layout of boxes of different sizes: no DOM, no measuring. Linear in boxes times the height of the drawing.
//
//            [ induk ]
//     +---------+---------+
//   | [daun]  [cabang]  [cabang]     leaves hang in columns under a rail, branches stand side by side
//   | [daun]     |
frappe.provide("sistem_kerja.peta");

(function () {
	const JARAK = { x: 22, y: 44, daun: 12, rel: 16, kolom: 10 };
	const TERSEDIKIT = 4; // branches in a row at least
	const LEBAR_BARIS = 2000; // branches beyond this width go into a second row, so that a page of paper is filled

	const { Garis_luar, BARIS_GARIS: BARIS } = sistem_kerja.peta;

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

	function masukkan(baris, b) {
		const dx = baris.garis ? baris.garis.jarak(b.garis) : 0;
		b.bagian.forEach((s) => (s.dx = dx));
		baris.bagian.push(...b.bagian);
		baris.tengah.push(b.tengah + dx);
		if (baris.garis) baris.garis.gabung(b.garis, dx);
		else baris.garis = b.garis;
	}

	// Rows of what stands below a node: mostly one.
	function susun_baris(n, y) {
		const baru = (atas) => ({ y: atas, bagian: [], tengah: [], garis: null });
		const cabang = n.anak.filter((a) => a.anak.length);
		const daun = n.anak.filter((a) => !a.anak.length);
		const semua = [baru(y)];
		if (daun.length) masukkan(semua[0], tumpuk(daun, y - JARAK.daun));
		cabang.forEach((a) => {
			let kini = semua[semua.length - 1];
			let garis = taruh(a, kini.y);
			const lebar = (g) => g.tepi()[1] - g.tepi()[0];
			const cukup = kini.tengah.length >= TERSEDIKIT;
			if (cukup && lebar(kini.garis) + lebar(garis) > LEBAR_BARIS) {
				kini = baru((kini.garis.awal + kini.garis.kiri.length) * BARIS + JARAK.y);
				semua.push(kini);
				garis = taruh(a, kini.y);
			}
			masukkan(kini, { garis, bagian: [{ n: a, dx: 0 }], tengah: a.x + a.l / 2 });
		});
		return semua;
	}

	// Place a node at height y with everything below it; x is relative to the subtree until `geser` is added up.
	function taruh(n, y) {
		Object.assign(n, { x: 0, y, di_bawah: [] });
		const garis = new Garis_luar(Math.floor(y / BARIS));
		garis.isi(y, y + n.t, 0, n.l);
		if (!n.anak.length) return garis;
		const [satu, ...lain] = susun_baris(n, y + n.t + JARAK.y);
		n.di_bawah.push(...satu.bagian);
		const kiri = satu.garis.tepi()[0];
		lain.forEach((baris) => {
			const dx = kiri - baris.garis.tepi()[0];
			baris.bagian.forEach((s) => {
				s.dx += dx;
				// The trunk to a lower row runs at the left of all of them; from the box it is so far.
				s.n.batang = kiri - JARAK.x / 2 - s.n.x - s.dx;
				s.n.bus = baris.y - JARAK.y / 2;
			});
			n.di_bawah.push(...baris.bagian);
			satu.garis.gabung(baris.garis, dx);
			satu.garis.isi(satu.y - JARAK.daun, baris.y, kiri - JARAK.x / 2, kiri);
		});
		n.x = (satu.tengah[0] + satu.tengah[satu.tengah.length - 1]) / 2 - n.l / 2;
		const hasil = new Garis_luar(garis.awal);
		hasil.gabung(satu.garis, 0);
		hasil.isi(y, y + n.t + JARAK.y / 2, n.x, n.x + n.l);
		return hasil;
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
