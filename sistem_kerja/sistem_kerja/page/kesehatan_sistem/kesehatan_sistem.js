// The desk page Kesehatan Sistem: every check with its answer, the worst first, and the button that mends it.
frappe.provide("sistem_kerja.kesehatan");

frappe.pages["kesehatan-sistem"].on_page_load = function (wrapper) {
	wrapper.kesehatan = new sistem_kerja.kesehatan.Halaman(wrapper);
};

frappe.pages["kesehatan-sistem"].on_page_show = function (wrapper) {
	wrapper.kesehatan.muat();
};

sistem_kerja.kesehatan.Halaman = class {
	constructor(wrapper) {
		this.page = frappe.ui.make_app_page({ parent: wrapper, title: __("Kesehatan Sistem"), single_column: true });
		this.isi = $('<div class="kesehatan-sistem" aria-live="polite"></div>').appendTo(this.page.main);
		this.page.set_primary_action(__("Periksa Lagi"), () => this.muat(), "refresh");
		this.isi.on("click", "[data-perbaikan]", (e) => this.perbaiki(e.currentTarget));
		this.nama = { gangguan: __("Gangguan"), peringatan: __("Peringatan"), saran: __("Saran"), baik: __("Baik") };
		this.warna = { gangguan: "red", peringatan: "orange", saran: "blue", baik: "green" };
	}

	async muat() {
		if (!this.isi.children().length) this.isi.html(`<p class="petunjuk">${__("Sedang memeriksa ...")}</p>`);
		const r = await frappe.call({ method: "sistem_kerja.api.kesehatan.periksa", type: "GET" });
		this.gambar(r.message);
	}

	gambar({ baris, terburuk }) {
		this.page.set_indicator(this.nama[terburuk], this.warna[terburuk]);
		const urut = Object.keys(this.nama);
		const masalah = baris.filter((b) => b.tingkat !== "baik");
		masalah.sort((a, b) => urut.indexOf(a.tingkat) - urut.indexOf(b.tingkat));
		const kelompok = [...new Set(baris.map((b) => b.kelompok))];
		const beres = (k) => baris.filter((b) => b.kelompok === k && b.tingkat === "baik");
		this.isi.html(`
			<p class="ringkas">${this.ringkas(masalah)}</p>
			<section aria-label="${__("Yang perlu perhatian")}">${masalah.map((b) => this.kartu(b)).join("")}</section>
			<h4>${__("Sudah baik")}</h4>
			${kelompok.filter((k) => beres(k).length).map((k) => this.daftar(k, beres(k))).join("")}`);
	}

	ringkas(masalah) {
		if (!masalah.length) return __("Tidak ada yang kurang.");
		const hitung = (t) => masalah.filter((b) => b.tingkat === t).length;
		return ["gangguan", "peringatan", "saran"]
			.filter(hitung)
			.map((t) => `<span class="indicator-pill ${this.warna[t]}">${hitung(t)} ${this.nama[t]}</span>`)
			.join(" ");
	}

	kartu(b) {
		const aman = frappe.utils.escape_html;
		return `<article class="butir ${b.tingkat}">
			<header>
				<h5>${aman(b.judul)}</h5>
				<span class="indicator-pill ${this.warna[b.tingkat]}">${this.nama[b.tingkat]}</span>
			</header>
			<p>${aman(b.kalimat)}</p>
			${b.dasar ? `<p class="dasar">${__("Dasar: {0}", [aman(b.dasar)])}</p>` : ""}
			<div class="tombol">${b.tombol.map((t) => this.tombol(t)).join("")}</div>
		</article>`;
	}

	tombol(t) {
		const aman = frappe.utils.escape_html;
		if (t.perbaikan)
			return `<button class="btn btn-primary btn-sm" data-perbaikan="${aman(t.perbaikan)}">${aman(t.label)}</button>`;
		return `<a class="btn btn-default btn-sm" href="${aman(encodeURI(t.alamat))}">${aman(t.label)}</a>`;
	}

	daftar(kelompok, baris) {
		const aman = frappe.utils.escape_html;
		const isi = baris.map((b) => `<li><b>${aman(b.judul)}</b>: ${aman(b.kalimat)}</li>`).join("");
		return `<details><summary>${aman(kelompok)} (${baris.length})</summary><ul>${isi}</ul></details>`;
	}

	async perbaiki(tombol) {
		tombol.disabled = true;
		try {
			const r = await frappe.call({
				method: "sistem_kerja.api.kesehatan.perbaiki",
				type: "POST",
				args: { kode: tombol.dataset.perbaikan },
			});
			frappe.show_alert({ message: frappe.utils.escape_html(r.message), indicator: "green" }, 10);
			await this.muat();
		} finally {
			tombol.disabled = false;
		}
	}
};
