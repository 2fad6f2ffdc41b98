frappe.provide("sistem_kerja.peta");

(function () {
	const SELA = 22; // between neighbours, in px
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
		tepi() {
			return [Math.min(...this.kiri.filter(isFinite)), Math.max(...this.kanan.filter(isFinite))];
		}
		jarak(lain) {
			// How far `lain` must move right to stand beside this without touching.
			let geser = -Infinity;
			const beda = lain.awal - this.awal;
			for (let r = 0; r < lain.kiri.length; r++) {
				const kanan = this.kanan[r + beda];
				if (kanan !== undefined && lain.kiri[r] !== undefined)
					geser = Math.max(geser, kanan + SELA - lain.kiri[r]);
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

	Object.assign(sistem_kerja.peta, { Garis_luar, BARIS_GARIS: BARIS });
})();
