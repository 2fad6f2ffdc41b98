// What the Link fields of the forms offer, in one table: the search (api/cari.py) with its filters, and in words what is left
// out and why, which stands below the choices. A field without `cari` has its query in its own form.
frappe.provide("sistem_kerja");

(() => {
	const CARI = "sistem_kerja.api.cari.";
	const penugasan = (untuk, sebab, lagi) => ({ cari: "penugasan", isi: (d) => ({ untuk, ...(lagi && lagi(d)) }), sebab });
	const pegawai = (sebab, isi) => ({ cari: "pegawai", isi, sebab });
	const aktif = __("Hanya pegawai aktif yang unitnya terisi.");
	const milik_tim = __("Pejabat Fungsional dan Pelaksana unit organisasi pemilik, dan yang dipinjamkan kepadanya dengan permohonan yang disetujui.");

	const PILIHAN = {
		"Surat Permohonan Pelibatan": {
			unit_dituju: {
				cari: "unit_lain",
				isi: (d) => ({ unit_pemilik: d.unit_pemilik }),
				sebab: __("Unit yang pimpinannya sama dengan unit pemilik tidak ditawarkan, sebab itu penugasan di dalam unit; unit yang bubar juga tidak."),
			},
			tim: { sebab: __("Hanya tim unit pemilik yang belum selesai.") },
			pegawai_diminta: { sebab: __("Hanya pegawai aktif unit yang dituju, dengan jenis jabatan dan jenjang yang diminta.") },
			"pegawai_ditugaskan.pegawai": { sebab: __("Hanya pegawai aktif unit yang dituju, dengan jenis jabatan dan jenjang yang diminta.") },
		},
		"Laporan Pelaksanaan Tugas": {
			penugasan: penugasan("Laporan Pelaksanaan Tugas", __("Hanya penugasan Anda sendiri yang sudah diterima. Yang belum, terima dahulu.")),
		},
		"Kendala Pelaksanaan": {
			penugasan: penugasan("Kendala Pelaksanaan", __("Hanya penugasan Anda sendiri yang sedang berjalan.")),
		},
		"Permintaan Laporan": {
			penugasan: penugasan("Permintaan Laporan", __("Hanya penugasan yang belum selesai.")),
		},
		"Perubahan Penugasan": {
			penugasan: penugasan("Perubahan Penugasan", __("Penugasan anggota tim yang masih berjalan tidak ditawarkan: itu diubah dengan Perubahan Tim. Yang dipinjamkan dengan permohonan ditawarkan, sebab masanya diperpanjang tersendiri.")),
			pengganti: { sebab: __("Hanya pegawai aktif unit asal penugasan itu.") },
		},
		"Rekomendasi Penilaian": {
			pegawai: pegawai(aktif),
			penugasan: penugasan("Rekomendasi Penilaian", __("Hanya penugasan pegawai itu."), (d) => ({ pegawai: d.pegawai })),
		},
		"Pengajuan Sukarela": {
			peluang: { cari: "peluang", sebab: __("Hanya peluang yang masih terbuka hari ini.") },
		},
		"Perubahan Tim": {
			tim: { sebab: __("Hanya tim yang sedang berjalan.") },
			ketua_baru: { sebab: milik_tim },
			"perubahan.pegawai": {
				sebab: __("Masuk: Pejabat Fungsional dan Pelaksana unit organisasi pemilik dan yang dipinjamkan, yang belum anggota. Keluar dan Ubah Tugas: anggota sekarang."),
			},
		},
		"Usulan Ketua Tim": {
			tim: { sebab: __("Tim yang sudah selesai tidak ditawarkan.") },
			"calon.pegawai": { sebab: milik_tim },
			terpilih: { sebab: __("Hanya calon yang diusulkan.") },
		},
		"Tim Kerja": { ketua: { sebab: milik_tim }, pengendali: { sebab: milik_tim }, "anggota.pegawai": { sebab: milik_tim } },
		"Perjanjian Kinerja": {
			pegawai: { sebab: milik_tim },
			mengubah: { sebab: __("Hanya perjanjian yang berlaku bagi unit, tahun, dan jenis ini.") },
			tim: { sebab: __("Hanya tim unit ini.") },
		},
		"Pejabat Sementara": { pejabat: pegawai(aktif, (d) => ({ kecuali: d.digantikan })), digantikan: pegawai(aktif) },
		"Penetapan Penilai": {
			pegawai: pegawai(aktif),
			penilai: pegawai(__("Hanya pegawai aktif, selain yang dinilai."), (d) => ({ kecuali: d.pegawai })),
		},
		"Unit Organisasi": { kepala: pegawai(aktif) },
	};

	// What is chosen here is made on its own form, with what that needs: no "new" below the choices.
	function pasang(frm, bidang, { cari, isi, sebab }) {
		frm.set_df_property(bidang, "only_select", 1);
		if (cari) frm.set_query(bidang, () => ({ query: CARI + cari, filters: isi ? isi(frm.doc) : {} }));
		frm.set_df_property(bidang, "filter_description", sebab);
	}

	// What the lists of choices tell a screen reader; Awesomplete has it in English only.
	for (const [jenis, siapkan] of [["ControlLink", "setup_awesomeplete"], ["ControlAutocomplete", "setup_awesomplete"]]) {
		const kelas = frappe.ui.form[jenis].prototype;
		const asli = kelas[siapkan];
		kelas[siapkan] = function () {
			asli.call(this);
			const kotak = this.awesomplete;
			const { evaluate, goto } = kotak;
			kotak.status.textContent = __("Ketik untuk mencari.");
			kotak.evaluate = function () {
				evaluate.call(this);
				const banyak = this.isOpened ? this.ul.children.length : 0;
				this.status.textContent = banyak ? __("{0} pilihan.", [banyak]) : __("Tidak ada pilihan.");
			};
			kotak.goto = function (urutan) {
				goto.call(this, urutan);
				const semua = this.ul.children;
				if (semua[this.index])
					this.status.textContent = __("{0}, pilihan {1} dari {2}", [semua[this.index].textContent.trim(), this.index + 1, semua.length]);
			};
		};
	}

	for (const [doctype, kolom] of Object.entries(PILIHAN)) {
		const pilih = (dalam_tabel) => Object.entries(kolom).filter(([nama]) => nama.includes(".") === dalam_tabel);
		frappe.ui.form.on(doctype, {
			setup: (frm) => pilih(false).forEach(([nama, pilihan]) => pasang(frm, nama, pilihan)),
			// Frappe keeps the columns of a table anew for each document.
			refresh: (frm) =>
				pilih(true).forEach(([nama, { sebab }]) => {
					const [tabel, bidang] = nama.split(".");
					const grid = frm.fields_dict[tabel]?.grid;
					grid?.update_docfield_property(bidang, "filter_description", sebab);
					grid?.update_docfield_property(bidang, "only_select", 1);
				}),
		});
	}
})();
