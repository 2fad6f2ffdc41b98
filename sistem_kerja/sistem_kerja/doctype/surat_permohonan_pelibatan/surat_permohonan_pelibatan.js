sistem_kerja.pasang_alur("Surat Permohonan Pelibatan");

(() => {
	const masuk = (doc) => doc.jalur === "penunjukan_lintas_instansi" && doc.arah === "masuk";

	const minta_sisa = (frm) =>
		frappe
			.call({ method: "sistem_kerja.api.pelibatan.minta_sisa", args: { permohonan: frm.doc.name }, freeze: true })
			.then(({ message }) => frappe.set_route("Form", frm.doctype, message));

	// What the answer left open is shown to everybody who may volunteer.
	const buka_sisa = (frm) =>
		frappe.prompt(
			{
				fieldname: "tutup",
				fieldtype: "Date",
				label: __("Hari terakhir mengajukan diri"),
				default: frappe.datetime.add_days(frappe.datetime.get_today(), 14),
				reqd: 1,
			},
			({ tutup }) =>
				frappe
					.call({ method: "sistem_kerja.api.sukarela.buka_sisa", args: { permohonan: frm.doc.name, tutup }, freeze: true })
					.then(({ message }) => frappe.set_route("Form", "Peluang", message)),
			__("Buka sisa sebagai peluang"),
			__("Buka")
		);

	const sisa = (doc) => (doc.jumlah || 0) - (doc.pegawai_ditugaskan || []).length - (doc.pegawai_luar || []).length;

	// Who does what on this path, by which article, under the field that decides it.
	const terangkan_jalur = async (frm) => {
		if (!frm.doc.jalur) return;
		const { message } = await frappe.call({
			method: "sistem_kerja.api.pelibatan.petunjuk_jalur",
			type: "GET",
			args: { jalur: frm.doc.jalur, arah: frm.doc.arah || "keluar" },
		});
		frm.set_df_property("jalur", "description", frappe.utils.escape_html(message || ""));
	};

	frappe.ui.form.on("Surat Permohonan Pelibatan", {
		setup(frm) {
			frm.set_query("tim", () => ({
				filters: { status: ["in", ["Draf", "Menunggu Penetapan", "Berjalan"]], ...(frm.doc.unit_pemilik && { unit_pemilik: frm.doc.unit_pemilik }) },
			}));
			const dalam_unit = () => ({
				query: "sistem_kerja.api.pelibatan.calon_pegawai",
				filters: {
					unit: frm.doc.unit_dituju || frm.doc.unit_pemilik,
					jenis: frm.doc.jenis_jabatan_diminta,
					// Inside one's own unit nobody wrote down a level before; several needs may ask for several.
					jenjang:
						frm.doc.jalur === "penunjukan_dalam_unit" || (frm.doc.kebutuhan || []).length
							? ""
							: frm.doc.jenjang_diminta,
				},
			});
			frm.set_query("pegawai", "pegawai_ditugaskan", dalam_unit);
			frm.set_query("pegawai_diminta", dalam_unit);
		},
		async tim(frm) {
			if (!frm.doc.tim) return;
			const kolom = ["unit_pemilik", "kegiatan", "tujuan", "mulai", "selesai"];
			const { message: tim } = await frappe.db.get_value("Tim Kerja", frm.doc.tim, kolom);
			const hari = frappe.datetime.get_today();
			const isi = { ...tim, maksud_tujuan: tim.tujuan, mulai: tim.mulai < hari ? hari : tim.mulai };
			for (const nama of ["unit_pemilik", "kegiatan", "maksud_tujuan", "mulai", "selesai"])
				if (!frm.doc[nama]) await frm.set_value(nama, isi[nama]);
		},
		jalur: (frm) => frm.trigger("arah"),
		arah(frm) {
			terangkan_jalur(frm);
			// What has no place on this path is hidden by depends_on, and emptied.
			const kosong = masuk(frm.doc) ? ["unit_pemilik"] : ["nomor_surat_luar", "tanggal_surat_luar"];
			kosong.forEach((k) => frm.doc[k] && frm.set_value(k, null));
		},
		refresh(frm) {
			terangkan_jalur(frm);
			if (frm.is_new()) {
				if (frm.doc.tim && !frm.doc.kegiatan) frm.trigger("tim"); // begun from the team's form
				return;
			}
			const isian = frm.doc.__onload?.isian;
			const menyebut = isian ? isian.includes("pegawai_ditugaskan") : frm.doc.jalur === "penunjukan_dalam_unit";
			if (menyebut) frm.add_custom_button(__("Calon Pegawai"), () => sistem_kerja.pilih_calon(frm));
			if (frm.doc.status === "Disetujui" && frm.doc.keputusan_sisa === "Tetap Terbuka" && !masuk(frm.doc))
				frm.add_custom_button(__("Minta Sisanya"), () => minta_sisa(frm));
			if (frm.doc.docstatus === 1 && sisa(frm.doc) > 0 && !masuk(frm.doc) && frappe.model.can_create("Peluang"))
				frm.add_custom_button(__("Buka sisa sebagai peluang"), () => buka_sisa(frm));
		},
	});
})();
