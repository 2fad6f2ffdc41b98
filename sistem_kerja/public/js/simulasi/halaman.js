// The desk page Simulasi Alur: what is asked, and the answer beside it.
frappe.provide("sistem_kerja.simulasi");

sistem_kerja.simulasi.Halaman = class {
	constructor(wrapper) {
		this.page = frappe.ui.make_app_page({ parent: wrapper, title: __("Simulasi Alur"), single_column: true });
		this.page.main.addClass("simulasi-alur").html('<div class="pertanyaan"></div><div class="jawaban"></div>');
		this.jawaban = this.page.main.find(".jawaban");
		this.isian = new frappe.ui.FieldGroup({ parent: this.page.main.find(".pertanyaan"), fields: this.bidang() });
		this.isian.make();
		this.page.set_primary_action(__("Simulasikan"), () => this.simulasikan());
		this.page.set_secondary_action(__("Cetak"), () => this.hasil && window.print());
		this.kosongkan();
	}

	bidang() {
		const unit = (fieldname, label, description) => ({
			...{ fieldname, label, description, fieldtype: "Link", options: "Unit Organisasi", hidden: 1 },
		});
		const berubah = (apa) => () => this.siap && this[apa]();
		return [
			{ fieldname: "profil", label: __("Profil"), fieldtype: "Link", options: "Profil Sistem Kerja", reqd: 1, change: berubah("ganti_profil") },
			{ fieldname: "pegawai", label: __("Pegawai"), fieldtype: "Link", options: "Employee", reqd: 1, description: __("Yang diminta, mengajukan diri, atau ditugaskan") },
			{ fieldtype: "Column Break" },
			{ fieldname: "dokumen", label: __("Dokumen"), fieldtype: "Select", reqd: 1, change: berubah("ganti_dokumen") },
			{ fieldname: "jalan", label: __("Jalur"), fieldtype: "Select", reqd: 1, change: berubah("ganti_jalan") },
			{ fieldtype: "Column Break" },
			{ fieldname: "tanggal", label: __("Tanggal"), fieldtype: "Date", reqd: 1, default: frappe.datetime.get_today() },
			unit("unit_pemilik", __("Unit Pemilik Kinerja"), __("Yang punya pekerjaan")),
			unit("unit_dituju", __("Unit Dituju"), __("Kosong: unit pegawai itu")),
		];
	}

	async buka(profil) {
		profil = profil || this.isian.get_value("profil") || (await this.profil_berlaku());
		if (profil && profil !== this.isian.get_value("profil")) await this.isian.set_value("profil", profil);
		this.siap = true;
		if (profil && profil !== this.profil) await this.ganti_profil();
	}

	profil_berlaku() {
		return frappe.xcall("frappe.client.get_list", { doctype: "Profil Sistem Kerja", filters: { name: ["!=", "nasional"] }, limit_page_length: 1 }).then((r) => r[0]?.name);
	}

	async ganti_profil() {
		const kode = this.isian.get_value("profil");
		if (!kode || kode === this.profil) return;
		this.profil = kode;
		const r = await frappe.call({ method: "sistem_kerja.api.profil.jalan", type: "GET", args: { kode } });
		this.jalan = r.message.jalan;
		// Rules that are still to begin are looked at on their first day.
		const { berlaku_sejak } = r.message;
		if (berlaku_sejak > this.isian.get_value("tanggal")) this.isian.set_value("tanggal", berlaku_sejak);
		const dokumen = [...new Set(this.jalan.map((j) => j.dokumen))];
		this.isian.set_df_property("dokumen", "options", dokumen);
		await this.isian.set_value("dokumen", dokumen[0]);
		this.ganti_dokumen();
		this.kosongkan();
	}

	async ganti_dokumen() {
		const dokumen = this.isian.get_value("dokumen");
		const sedokumen = this.jalan.filter((j) => j.dokumen === dokumen);
		const arah = { keluar: __("ke instansi lain"), masuk: __("dari instansi lain") };
		const pilihan = sedokumen.map((j) => ({
			value: `${j.jalur}/${j.arah}`,
			label: j.nama_jalur + (j.lintas ? ` (${arah[j.arah]})` : ""),
		}));
		this.isian.set_df_property("jalan", "options", pilihan);
		const biasa = pilihan.find((p) => p.value.includes("lintas_unit")) || pilihan[0];
		await this.isian.set_value("jalan", biasa?.value);
		this.ganti_jalan();
	}

	// Which units matter follows from the path.
	ganti_jalan() {
		const [jalur, arah] = (this.isian.get_value("jalan") || "/").split("/");
		const masuk = jalur.includes("instansi") && arah === "masuk";
		this.isian.set_df_property("unit_pemilik", "hidden", jalur.includes("dalam_unit") || masuk ? 1 : 0);
		this.isian.set_df_property("unit_dituju", "hidden", jalur === "penunjukan_lintas_unit" || masuk ? 0 : 1);
	}

	kosongkan() {
		this.hasil = null;
		this.jawaban.html(
			`<p class="petunjuk">${__("Pilih pegawai, dokumen, dan jalurnya, lalu tekan Simulasikan. Yang dipakai ialah aturan tersimpan, juga bila belum diterapkan; tidak ada dokumen yang dibuat.")}</p>`
		);
	}

	async simulasikan() {
		const isi = this.isian.get_values();
		if (!isi) return;
		const [jalur, arah] = isi.jalan.split("/");
		const tampak = (nama) => (this.isian.get_field(nama).df.hidden ? "" : isi[nama] || "");
		const args = {
			...{ kode: isi.profil, dokumen: isi.dokumen, jalur, arah, pegawai: isi.pegawai, tanggal: isi.tanggal },
			...{ unit_pemilik: tampak("unit_pemilik"), unit_dituju: tampak("unit_dituju") },
		};
		let r;
		try {
			r = await frappe.call({ method: "sistem_kerja.api.profil.simulasi", type: "GET", args, freeze: true });
		} catch {
			return this.kosongkan(); // the desk has shown why
		}
		this.hasil = r.message;
		this.jawaban.html(sistem_kerja.simulasi.tampilan(this.hasil));
	}
};
