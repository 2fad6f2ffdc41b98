// The desk page Peta Kedudukan: fetches, draws, and answers clicks.
frappe.provide("sistem_kerja.peta");

sistem_kerja.peta.Halaman = class {
	constructor(wrapper) {
		this.page = frappe.ui.make_app_page({
			parent: wrapper,
			title: __("Peta Kedudukan"),
			single_column: true,
		});
		this.page.main.addClass("peta-kedudukan").html(`
			<div class="alat">
				<div class="pilih-unit"></div>
				<input type="search" class="form-control input-sm cari" aria-label="${__("Cari")}"
					placeholder="${__("Cari jabatan, unit, atau nama")}">
				<div class="btn-group">
					<button class="btn btn-default btn-sm" data-alat="kecil" aria-label="${__("Perkecil")}">−</button>
					<button class="btn btn-default btn-sm" data-alat="muat">${__("Muat layar")}</button>
					<button class="btn btn-default btn-sm" data-alat="besar" aria-label="${__("Perbesar")}">+</button>
				</div>
				<div class="btn-group">
					<button class="btn btn-default btn-sm" data-alat="ciut">${__("Ciutkan semua")}</button>
					<button class="btn btn-default btn-sm" data-alat="bentang">${__("Bentangkan semua")}</button>
				</div>
			</div>
			<div class="isi"><div class="kanvas" tabindex="0" role="group" aria-label="${__("Peta Kedudukan")}">
				<svg class="peta"></svg></div>
				<aside aria-live="polite"></aside></div>
			<p class="petunjuk">${__(
				"Garis biru: menilai. Garis abu-abu putus: susunan saja. Merah: penilai kosong atau keliru. Kotak putus-putus: penilai di luar unit ini. Tombol: + − 0 dan panah."
			)}</p>`);
		const cari = (pilih) => this.page.main[0].querySelector(pilih);
		this.svg = cari("svg.peta");
		this.panel = cari("aside");
		this.kolom_cari = cari(".cari");
		this.gerak = new sistem_kerja.peta.Gerak(cari(".kanvas"), this.svg);
		this.pilihan = frappe.ui.form.make_control({
			parent: cari(".pilih-unit"),
			df: {
				fieldtype: "Link",
				options: "Unit Organisasi",
				placeholder: __("Unit Organisasi"),
				get_query: () => ({ query: "sistem_kerja.api.unit.cari" }),
				change: () => this.pilihan.get_value() && this.ke(this.pilihan.get_value()),
			},
			render_input: true,
			only_input: true,
		});
		this.pasang();
	}

	pasang() {
		this.svg.addEventListener("click", (e) => this.klik(e));
		this.panel.addEventListener("click", (e) => this.klik_panel(e));
		this.page.main[0].querySelector(".alat").addEventListener("click", (e) => this.alat(e.target.dataset.alat));
		this.kolom_cari.addEventListener("input", () => this.cari());
		this.kolom_cari.addEventListener("keydown", (e) => e.key === "Enter" && this.lompat_berikut());
		sistem_kerja.peta.KERTAS.forEach((k) =>
			this.page.add_menu_item(__("Cetak satu halaman {0}", [k]), () =>
				sistem_kerja.peta.cetak(this.pohon, this.letak, k)
			)
		);
		this.page.set_secondary_action(__("Muat ulang"), () => this.ambil(this.unit));
	}

	ke(unit) {
		if (unit !== this.unit) frappe.set_route("peta-kedudukan", unit);
	}

	buka(unit) {
		if (this.pohon && (!unit || unit === this.unit)) return;
		return this.ambil(unit);
	}

	async ambil(unit) {
		let jawab;
		try {
			const args = { unit: unit || "" };
			const method = "sistem_kerja.api.peta_kedudukan.peta";
			jawab = await frappe.call({ method, type: "GET", args, freeze: true });
		} catch {
			return; // the desk has shown why; what was drawn before stays
		}
		this.unit = jawab.message.akar.slice(2);
		frappe.utils.add_link_title("Unit Organisasi", this.unit, jawab.message.judul);
		this.pilihan.set_value(this.unit);
		this.pohon = new sistem_kerja.peta.Pohon(jawab.message);
		this.indeks = sistem_kerja.peta.indeks(this.pohon);
		this.panel.innerHTML = sistem_kerja.peta.panel_masalah(jawab.message);
		this.gambar();
		this.gerak.s = 0.01;
		this.gerak.muat();
		// A large unit would be a grey strip: begin at the top, readable.
		if (this.gerak.s < 0.45) this.gerak.tuju(this.pohon.akar[0], 0.6, true);
	}

	gambar() {
		const mulai = performance.now();
		this.letak = this.pohon.tata();
		const ditata = performance.now();
		this.svg.innerHTML = sistem_kerja.peta.gambar(this.pohon, this.letak);
		this.waktu = { kotak: this.letak.tampak.length, tata: ditata - mulai, gambar: performance.now() - ditata };
		this.gerak.pakai(this.letak);
		this.sorot(this.tersorot);
	}

	alat(apa) {
		const { gerak, pohon } = this;
		if (apa === "kecil") gerak.besarkan(0.8);
		if (apa === "besar") gerak.besarkan(1.25);
		if (apa === "ciut") pohon.ciutkan_bawah(1);
		if (apa === "bentang") pohon.ciut.clear();
		if (apa === "ciut" || apa === "bentang") this.gambar();
		if (["ciut", "bentang", "muat"].includes(apa)) gerak.muat();
	}
};
