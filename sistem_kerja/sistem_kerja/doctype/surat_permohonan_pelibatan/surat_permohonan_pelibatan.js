sistem_kerja.pasang_alur("Surat Permohonan Pelibatan");

(() => {
	const masuk = (doc) => doc.jalur === "penunjukan_lintas_instansi" && doc.arah === "masuk";

	// Candidates by competence with their load; those chosen are put into the table of people.
	const pilih_calon = (frm) =>
		frappe
			.call({ method: "sistem_kerja.api.pelibatan.calon", args: { permohonan: frm.doc.name }, freeze: true })
			.then(({ message }) => {
				if (!message.length) return frappe.msgprint(__("Tidak ada calon yang cocok di unit itu."));
				const dialog = new frappe.ui.Dialog({
					title: __("Calon Pegawai"),
					size: "extra-large",
					fields: [{ fieldtype: "HTML", fieldname: "isi", options: tabel(message) }],
					primary_action_label: __("Masukkan"),
					primary_action() {
						const dipilih = dialog.$wrapper.find("input:checked").toArray();
						dipilih.forEach((el) => tambahkan(frm, message[el.dataset.baris]));
						frm.refresh_field("pegawai_ditugaskan");
						dialog.hide();
					},
				});
				dialog.show();
			});

	const tabel = (baris) => {
		const aman = (teks) => frappe.utils.escape_html(String(teks ?? ""));
		const isi = baris.map(
			(b, i) =>
				`<tr><td><input type="checkbox" data-baris="${i}" aria-label="${aman(b.nama)}"></td><td>${aman(b.nama)}<br>` +
				`<span class="text-muted">${aman(b.jabatan)}</span></td><td>${aman(b.nama_unit)}</td>` +
				`<td>${aman(b.rincian) || "–"}</td><td class="text-right">${aman(b.beban)}</td></tr>`
		);
		const kepala = ["", __("Nama"), __("Unit"), __("Kompetensi yang Cocok"), __("Penugasan pada Masa Itu")];
		return (
			`<table class="table table-bordered"><thead><tr>${kepala.map((k) => `<th>${k}</th>`).join("")}</tr></thead>` +
			`<tbody>${isi.join("")}</tbody></table>`
		);
	};

	const tambahkan = (frm, calon) => {
		const ada = (frm.doc.pegawai_ditugaskan || []).some((b) => b.pegawai === calon.pegawai);
		if (!ada) frm.add_child("pegawai_ditugaskan", { pegawai: calon.pegawai, kebutuhan: calon.kebutuhan });
	};

	const minta_sisa = (frm) =>
		frappe
			.call({ method: "sistem_kerja.api.pelibatan.minta_sisa", args: { permohonan: frm.doc.name }, freeze: true })
			.then(({ message }) => frappe.set_route("Form", frm.doctype, message));

	frappe.ui.form.on("Surat Permohonan Pelibatan", {
		setup(frm) {
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
		jalur: (frm) => frm.trigger("arah"),
		arah(frm) {
			// What has no place on this path is hidden by depends_on, and emptied.
			const kosong = masuk(frm.doc) ? ["unit_pemilik"] : ["nomor_surat_luar", "tanggal_surat_luar"];
			kosong.forEach((k) => frm.doc[k] && frm.set_value(k, null));
		},
		refresh(frm) {
			if (frm.is_new()) return;
			const isian = frm.doc.__onload?.isian;
			const menyebut = isian ? isian.includes("pegawai_ditugaskan") : frm.doc.jalur === "penunjukan_dalam_unit";
			if (menyebut) frm.add_custom_button(__("Calon Pegawai"), () => pilih_calon(frm));
			if (frm.doc.status === "Disetujui" && frm.doc.keputusan_sisa === "Tetap Terbuka" && !masuk(frm.doc))
				frm.add_custom_button(__("Minta Sisanya"), () => minta_sisa(frm));
			if (frm.doc.pemegang_peran)
				frm.set_intro(
					frappe.utils.escape_html(__("Menunggu {0}. Dasar: {1}", [frm.doc.pemegang_jabatan, frm.doc.pemegang_dasar])),
					"blue"
				);
		},
	});
})();
