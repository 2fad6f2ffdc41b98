// The boxes as a tree: what is shown, what is folded away, how large each box is.
frappe.provide("sistem_kerja.peta");

(function () {
	const LEBAR = { unit: 188, luar: 188, kelompok: 176 };
	const BARIS = 13;
	const NAMA_TAMPAK = 6; // names in a group's box; the side panel lists all
	const BANYAK = 700; // above this many boxes the lower levels start folded

	let kuas;
	const lebar_teks = new Map();

	// Width of a text by the canvas, without touching the page's layout; each text once.
	function ukur(teks, tebal) {
		const kunci = (tebal ? "b" : "n") + teks;
		if (!lebar_teks.has(kunci)) {
			if (!kuas) kuas = document.createElement("canvas").getContext("2d");
			kuas.font = `${tebal ? "600 " : ""}11px InterVariable, Inter, "Liberation Sans", Arial, sans-serif`;
			lebar_teks.set(kunci, kuas.measureText(teks).width);
		}
		return lebar_teks.get(kunci);
	}

	function pendekkan(teks, lebar, tebal) {
		if (ukur(teks, tebal) <= lebar) return teks;
		let n = Math.max(1, Math.floor((teks.length * lebar) / ukur(teks, tebal)));
		while (n > 1 && ukur(teks.slice(0, n).trimEnd() + "…", tebal) > lebar) n--;
		return teks.slice(0, n).trimEnd() + "…";
	}

	function lipat(teks, lebar, paling_banyak, tebal) {
		const baris = [];
		let kini = "";
		const kata = teks.split(/\s+/);
		while (kata.length) {
			const coba = kini ? `${kini} ${kata[0]}` : kata[0];
			if (ukur(coba, tebal) <= lebar || !kini) {
				kini = coba;
				kata.shift();
			} else if (baris.length === paling_banyak - 1) break;
			else {
				baris.push(kini);
				kini = "";
			}
		}
		baris.push(pendekkan([kini, ...kata].join(" "), lebar, tebal));
		return baris;
	}

	function tulisan(k) {
		// Lines of a box: [text, class, employee or "" for the unit's own form].
		const lebar = LEBAR[k.jenis] - 22;
		if (k.jenis === "kelompok") {
			const tampak = k.orang.length > NAMA_TAMPAK ? k.orang.slice(0, NAMA_TAMPAK - 1) : k.orang;
			const baris = [[pendekkan(`${k.judul} · ${k.orang.length}`, lebar, true), "judul", ""]];
			tampak.forEach((o) => baris.push([pendekkan(o[1], lebar), o[4] ? "orang salah" : "orang", o[0]]));
			const sisa = k.orang.length - tampak.length;
			if (sisa) baris.push([__("… {0} orang lagi", [sisa]), "sisa", ""]);
			return baris;
		}
		const baris = lipat(k.jabatan, lebar, 2, true).map((t) => [t, "judul", ""]);
		if (k.nama) baris.push([pendekkan(k.nama, lebar), "orang", k.pegawai]);
		else baris.push(k.kosong ? [__("kosong"), "kosong", ""] : [pendekkan(k.unit, lebar), "sisa", ""]);
		if (k.pengganti) {
			const [sifat, pegawai, nama] = k.pengganti;
			baris.push([pendekkan(`${sifat} ${nama}`, lebar), "orang ganti", pegawai]);
		}
		return baris;
	}

	// Peta: boxes by id, children, and which of them are folded (`ciut`).
	sistem_kerja.peta.Pohon = class {
		constructor(data) {
			this.data = data;
			this.kotak = new Map(data.kotak.map((k) => [k.id, { ...k, semua_anak: [], anak: [] }]));
			this.akar = [];
			this.ciut = new Set();
			for (const k of this.kotak.values()) {
				k.baris = tulisan(k);
				k.l = LEBAR[k.jenis];
				k.t = 14 + k.baris.length * BARIS;
				const induk = this.kotak.get(k.induk);
				if (induk) induk.semua_anak.push(k);
				else this.akar.push(k);
			}
			if (this.kotak.size > BANYAK) this.ciutkan_bawah(2);
		}
		turunan(k) {
			return k.semua_anak.reduce((n, a) => n + 1 + this.turunan(a), 0);
		}
		kedalaman(k) {
			const induk = this.kotak.get(k.induk);
			return induk ? this.kedalaman(induk) + 1 : 0;
		}
		ciutkan_bawah(tingkat) {
			this.ciut.clear();
			for (const k of this.kotak.values())
				if (k.semua_anak.length && this.kedalaman(k) >= tingkat) this.ciut.add(k.id);
		}
		ubah(id) {
			if (!this.ciut.delete(id)) this.ciut.add(id);
		}
		buka_sampai(id) {
			// Unfold everything above a box; whether something changed.
			let berubah = false;
			for (let k = this.kotak.get(this.kotak.get(id)?.induk); k; k = this.kotak.get(k.induk))
				berubah = this.ciut.delete(k.id) || berubah;
			return berubah;
		}
		tata() {
			// Positions of what is shown: { tampak, lebar, tinggi }.
			const tampak = [];
			const telusur = (k) => {
				k.rel = k.batang = undefined;
				tampak.push(k);
				k.anak = this.ciut.has(k.id) ? [] : k.semua_anak;
				k.anak.forEach(telusur);
			};
			this.akar.forEach(telusur);
			return { tampak, ...sistem_kerja.peta.susun(this.akar) };
		}
	};
	sistem_kerja.peta.BARIS = BARIS;
})();
