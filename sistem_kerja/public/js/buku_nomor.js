// Dialogs of the book of numbers; the list and the form of Nomor Naskah open them.
frappe.provide("sistem_kerja.buku_nomor");

(function () {
	const nomor = sistem_kerja.buku_nomor;
	const KOLOM = ["nomor", "tanggal", "perihal", "kepada", "penanda_tangan"];

	// The answer, or nothing: the desk has shown then why it was refused.
	nomor.panggil = (nama, args) =>
		frappe
			.call({ method: `sistem_kerja.layanan.${nama}`, type: "POST", args, freeze: true })
			.then((r) => r.message)
			.catch(() => null);
	nomor.pilihan = () =>
		frappe.call({ method: "sistem_kerja.layanan.buku_nomor.pilihan", type: "GET" }).then((r) => r.message);
	nomor.alasan = (bawaan = {}) => ({ fieldname: "alasan", fieldtype: "Small Text", label: __("Alasan"), reqd: 1, ...bawaan });
	nomor.untuk = (isi = {}) => [
		{ fieldname: "perihal", fieldtype: "Data", label: __("Perihal"), default: isi.perihal },
		{ fieldname: "kepada", fieldtype: "Data", label: __("Kepada"), default: isi.kepada },
	];

	// Stays open, with what was typed, when the act is refused.
	nomor.tanya = (judul, isian, label, laku) => {
		const dialog = new frappe.ui.Dialog({
			title: judul,
			fields: isian,
			primary_action_label: label,
			primary_action: async (isi) => (await laku(isi)) && dialog.hide(),
		});
		dialog.show();
	};

	async function isian_buku() {
		const pilihan = await nomor.pilihan();
		return [
			{
				fieldname: "unit",
				fieldtype: "Link",
				options: "Unit Organisasi",
				label: __("Unit Penerbit"),
				reqd: 1,
				description: __("Bukunya milik unit terdekat yang mempunyai kop sendiri"),
			},
			{ fieldname: "jenis", fieldtype: "Select", label: __("Jenis Naskah"), options: pilihan, reqd: 1 },
		];
	}

	nomor.cadangkan = async (daftar) => {
		const [unit, jenis] = await isian_buku();
		const dialog = new frappe.ui.Dialog({
			title: __("Cadangkan Nomor"),
			fields: [
				unit,
				{ fieldtype: "Column Break" },
				jenis,
				{ fieldtype: "Section Break" },
				{ fieldname: "banyak", fieldtype: "Int", label: __("Banyaknya"), default: 1, reqd: 1 },
				{ fieldtype: "Column Break" },
				{
					fieldname: "tanggal",
					fieldtype: "Date",
					label: __("Tanggal Naskah"),
					default: frappe.datetime.get_today(),
					reqd: 1,
					description: __("Naskah yang memakai nomor ini bertanggal sama"),
				},
				{ fieldtype: "Section Break" },
				nomor.alasan(),
				...nomor.untuk(),
			],
			primary_action_label: __("Cadangkan"),
			async primary_action(isi) {
				const nama = await nomor.panggil("buku_nomor.cadangkan", isi);
				if (!nama) return;
				dialog.hide();
				frappe.show_alert({ message: __("{0} nomor dicadangkan.", [nama.length]), indicator: "green" });
				nama.length === 1 ? frappe.set_route("Form", "Nomor Naskah", nama[0]) : daftar.refresh();
			},
		});
		dialog.show();
	};

	nomor.buku_manual = async (daftar) => {
		const [unit, jenis] = await isian_buku();
		const label = [__("Nomor"), __("Tanggal"), __("Perihal"), __("Kepada"), __("Penanda Tangan")];
		const kolom = KOLOM.map((fieldname, i) => ({
			fieldname,
			fieldtype: "Data",
			label: label[i],
			in_list_view: 1,
			columns: { nomor: 1, perihal: 3 }[fieldname] || 2,
			reqd: i < 3,
		}));
		const dialog = new frappe.ui.Dialog({
			title: __("Buku Manual"),
			size: "extra-large",
			fields: [
				unit,
				{ fieldtype: "Column Break" },
				jenis,
				{ fieldtype: "Section Break" },
				{
					fieldname: "tempel",
					fieldtype: "Small Text",
					label: __("Tempel dari Lembar Kerja"),
					description: __("Kolom: nomor, tanggal, perihal, kepada, penanda tangan. Atau pilih berkas XLSX atau CSV."),
				},
				{ fieldname: "pilih", fieldtype: "Button", label: __("Pilih Berkas"), click: () => pilih_berkas(isi_tabel) },
				{ fieldtype: "Section Break" },
				{ fieldname: "baris", fieldtype: "Table", label: __("Isi Buku"), fields: kolom, data: [], in_place_edit: false },
				nomor.alasan({ default: __("Dicatat dari buku manual") }),
			],
			primary_action_label: __("Catat"),
			async primary_action(isi) {
				const baris = (isi.baris || []).map((b) => Object.fromEntries(KOLOM.map((k) => [k, b[k] || ""])));
				const nama = await nomor.panggil("buku_manual.catat", { ...isi, baris, tempel: undefined });
				if (!nama) return;
				dialog.hide();
				frappe.show_alert({ message: __("{0} nomor dicatat.", [nama.length]), indicator: "green" });
				daftar.refresh();
			},
		});
		async function isi_tabel(args) {
			if (!(args.teks || args.berkas)) return;
			const baris = await nomor.panggil("buku_manual.baca", args);
			if (!baris) return;
			const tabel = dialog.fields_dict.baris;
			tabel.df.data = baris.map((b, i) => ({ ...b, idx: i + 1, name: `baris ${i + 1}` }));
			tabel.grid.refresh();
		}
		// What was pasted moves into the table, where it can still be corrected.
		const tempel = dialog.fields_dict.tempel.$input;
		tempel.on("paste", () => setTimeout(() => isi_tabel({ teks: tempel.val() }).then(() => tempel.val(""))));
		dialog.show();
	};

	// Read in the browser: what is not taken over leaves no file behind.
	function pilih_berkas(sesudah) {
		const masukan = $('<input type="file" accept=".xlsx,.csv" class="hidden sk-berkas-buku">').appendTo("body");
		masukan.on("change", () => {
			const pembaca = new FileReader();
			pembaca.onload = () => sesudah({ berkas: pembaca.result });
			if (masukan[0].files[0]) pembaca.readAsDataURL(masukan[0].files[0]);
			masukan.remove();
		});
		masukan[0].click();
	}
})();
