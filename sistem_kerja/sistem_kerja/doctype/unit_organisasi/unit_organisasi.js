frappe.provide("sistem_kerja");

frappe.ui.form.on("Unit Organisasi", {
	setup(frm) {
		frm.set_query("parent_unit_organisasi", () => ({ filters: { name: ["!=", frm.doc.name] } }));
	},
	refresh(frm) {
		const bubar = Boolean(frm.doc.berakhir);
		// Where a unit stands changes by a decree, through the button.
		frm.set_df_property("parent_unit_organisasi", "read_only", frm.is_new() ? 0 : 1);
		if (bubar) frm.disable_form();
		if (frm.is_new()) return;
		sistem_kerja.beri_tahu_unit(frm);
		if (bubar || !frm.perm[0]?.write) return;
		for (const [label, jenis] of [
			[__("Pindahkan"), "Pindah"],
			[__("Gabungkan"), "Gabung"],
			[__("Bubarkan"), "Bubar"],
		]) {
			frm.add_custom_button(label, () => sistem_kerja.ubah_unit(frm, jenis), __("Ubah Struktur"));
		}
		frm.add_custom_button(__("Keputusan Kedudukan"), () => sistem_kerja.terbitkan_kedudukan(frm));
		frm.add_custom_button(__("Pejabat Sementara"), () =>
			sistem_kerja.buat_pejabat_sementara({ unit: frm.doc.name })
		);
	},
});

sistem_kerja.beri_tahu_unit = function (frm) {
	const tgl = frappe.datetime.str_to_user;
	const aman = frappe.utils.escape_html;
	const { penjabat, terjadwal } = frm.doc.__onload || {};
	const baris = [];
	frm.set_intro("");
	if (frm.doc.berakhir) {
		baris.push(
			__("Bubar sejak {0}; diteruskan oleh {1}.", [
				tgl(frm.doc.berakhir),
				frappe.utils.get_form_link("Unit Organisasi", frm.doc.digabung_ke, true),
			])
		);
	}
	if (penjabat) {
		baris.push(
			__("{0} sampai {1} ({2}).", [
				aman(penjabat.teks),
				penjabat.sampai,
				frappe.utils.get_form_link("Pejabat Sementara", penjabat.nama, true),
			])
		);
	}
	(terjadwal || []).forEach((p) => {
		const tautan = frappe.utils.get_form_link("Perubahan Unit", p.name, true);
		baris.push(
			p.status === "Gagal"
				? __("{0} gagal dilaksanakan: {1} ({2}).", [p.jenis, p.galat, tautan])
				: __("Terjadwal: {0} berlaku {1} ({2}).", [p.jenis, tgl(p.tanggal), tautan])
		);
	});
	if (!frm.doc.kepala && !penjabat && !frm.doc.berakhir) baris.push(__("Jabatan pimpinan kosong."));
	if (baris.length) frm.set_intro(baris.join("<br>"), penjabat || (terjadwal || []).length ? "blue" : "orange");
};

sistem_kerja.ubah_unit = function (frm, jenis) {
	const judul = { Pindah: __("Pindahkan {0}"), Gabung: __("Gabungkan {0}"), Bubar: __("Bubarkan {0}") }[jenis];
	const tujuan = {
		Pindah: __("Ke bawah unit"),
		Gabung: __("Digabungkan ke unit"),
		Bubar: __("Diteruskan oleh unit (boleh kosong bila tidak ada lagi isinya)"),
	}[jenis];
	const dialog = new frappe.ui.Dialog({
		title: judul.replace("{0}", frm.doc.nama_unit),
		fields: [
			{
				fieldname: "tujuan",
				fieldtype: "Link",
				options: "Unit Organisasi",
				label: tujuan,
				reqd: jenis !== "Bubar",
				get_query: () => ({ filters: { name: ["!=", frm.doc.name] } }),
				onchange: () => lihat(),
			},
			{
				fieldname: "tanggal",
				fieldtype: "Date",
				label: __("Berlaku tanggal"),
				reqd: 1,
				default: frappe.datetime.get_today(),
				description: __("Tanggal yang akan datang dijadwalkan dan dilaksanakan pada harinya"),
			},
			{ fieldname: "nomor_sk", fieldtype: "Data", label: __("Nomor keputusan"), reqd: 1 },
			{ fieldname: "alasan", fieldtype: "Small Text", label: __("Alasan") },
			{ fieldname: "dampak", fieldtype: "HTML" },
		],
		primary_action_label: { Pindah: __("Pindahkan"), Gabung: __("Gabungkan"), Bubar: __("Bubarkan") }[jenis],
		primary_action: (isi) => kirim(isi),
	});
	const panggil = (metode, isi) =>
		frappe.call({
			method: `sistem_kerja.layanan.perubahan_unit.${metode}`,
			args: { unit: frm.doc.name, jenis, ...isi },
		});
	const lihat = () => {
		const isi = dialog.get_value("tujuan");
		if (!isi && jenis !== "Bubar") return;
		panggil("pratinjau", { tujuan: isi || null }).then(({ message: d }) => {
			const jumlah = [
				__("{0} pegawai", [d.dampak_pegawai]),
				__("{0} unit di bawahnya", [d.dampak_unit]),
				__("{0} dokumen yang berjalan", [d.dampak_dokumen]),
			].join(", ");
			const html = d.halangan
				? `<div class="alert alert-warning">${d.halangan}</div>`
				: `<div class="alert alert-info">${__("Ikut berpindah: {0}.", [jumlah])}</div>`;
			dialog.get_field("dampak").$wrapper.html(html);
		});
	};
	const kirim = ({ tujuan: ke, tanggal, nomor_sk, alasan }) =>
		panggil("ubah", { tujuan: ke || null, tanggal, nomor_sk, alasan }).then(({ message: d }) => {
			dialog.hide();
			const pesan = d.status === "Terjadwal" ? __("Dijadwalkan: {0}") : __("Dilaksanakan: {0}");
			frappe.show_alert({ message: pesan.replace("{0}", d.name), indicator: "green" });
			frm.reload_doc();
		});
	dialog.show();
	lihat();
};

// Fixes who of this unit and those below stands under which evaluator; the former decree is withdrawn by it.
sistem_kerja.terbitkan_kedudukan = function (frm) {
	frappe.confirm(
		__(
			"Terbitkan Keputusan Kedudukan bagi pegawai {0} dan unit di bawahnya? Nomornya diambil sekarang; keputusan yang lama dicabut.",
			[frappe.utils.escape_html(frm.doc.nama_unit)]
		),
		async () => {
			const jawab = await frappe.call({
				method: "sistem_kerja.api.unit.terbitkan_kedudukan",
				args: { unit: frm.doc.name },
				freeze: true,
			});
			if (jawab.message) frappe.set_route("Form", "Naskah Dinas", jawab.message);
		}
	);
};
