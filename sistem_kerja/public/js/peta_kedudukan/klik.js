// What clicks and the search on the Peta Kedudukan do.
frappe.provide("sistem_kerja.peta");

Object.assign(sistem_kerja.peta.Halaman.prototype, {
	klik(e) {
		if (this.gerak.bergerak) return; // the end of a drag
		const lipat = e.target.closest("[data-lipat]");
		if (lipat) return this.lipat(lipat.dataset.lipat);
		const kotak = e.target.closest("[data-id]");
		if (!kotak) return;
		const k = this.pohon.kotak.get(kotak.dataset.id);
		const pegawai = e.target.closest("[data-pegawai]")?.dataset.pegawai;
		if (pegawai && frappe.model.can_read("Employee")) return frappe.set_route("Form", "Employee", pegawai);
		if (k.jenis === "kelompok") {
			this.panel.innerHTML = sistem_kerja.peta.panel_kelompok(k, this.pohon);
			return this.sorot(k.id);
		}
		if (k.kode) frappe.set_route("Form", "Unit Organisasi", k.kode);
	},

	// The box that was clicked stays where it is on the screen.
	lipat(id) {
		const k = this.pohon.kotak.get(id);
		const lama = { x: k.x, y: k.y };
		this.pohon.ubah(id);
		this.gambar();
		this.gerak.geser((lama.x - k.x) * this.gerak.s, (lama.y - k.y) * this.gerak.s);
	},

	klik_panel(e) {
		if (e.target.closest("[data-kembali]")) {
			this.panel.innerHTML = sistem_kerja.peta.panel_masalah(this.pohon.data);
			return;
		}
		const tombol = e.target.closest("[data-ke]");
		if (tombol) this.lompat(tombol.dataset.ke);
	},

	cari() {
		const teks = this.kolom_cari.value.trim();
		this.hasil = sistem_kerja.peta.cari(this.indeks, teks);
		this.urutan = -1;
		this.panel.innerHTML = teks
			? sistem_kerja.peta.panel_hasil(this.hasil)
			: sistem_kerja.peta.panel_masalah(this.pohon.data);
		if (this.hasil.length === 1) this.lompat_berikut();
		if (!teks) this.sorot(null);
	},

	lompat_berikut() {
		if (!this.hasil?.length) return;
		this.urutan = (this.urutan + 1) % this.hasil.length;
		this.lompat(this.hasil[this.urutan][0]);
	},

	// Unfold what hides the box, bring it to the middle, mark it.
	lompat(id) {
		if (this.pohon.buka_sampai(id)) this.gambar();
		this.gerak.tuju(this.pohon.kotak.get(id));
		this.sorot(id);
	},

	sorot(id) {
		this.svg.querySelector(".tersorot")?.classList.remove("tersorot");
		this.tersorot = id;
		if (id) this.svg.querySelector(`[data-id="${CSS.escape(id)}"]`)?.classList.add("tersorot");
	},
});
