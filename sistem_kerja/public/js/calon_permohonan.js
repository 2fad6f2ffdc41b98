// Naming people in a request: candidates by competence with their load, each for one of the needs, and what becomes of the rest.
frappe.provide("sistem_kerja");

sistem_kerja.pilih_calon = async function (frm) {
	const { message: calon } = await frappe.call({
		method: "sistem_kerja.api.pelibatan.calon",
		args: { permohonan: frm.doc.name },
		freeze: true,
	});
	if (!calon.length) {
		frappe.msgprint(__("Tidak ada calon yang cocok di unit itu."));
		return;
	}
	const dialog = new frappe.ui.Dialog({
		title: __("Calon Pegawai"),
		size: "extra-large",
		fields: [
			{ fieldname: "cari", fieldtype: "Data", label: __("Cari nama, unit, atau kompetensi") },
			{ fieldname: "isi", fieldtype: "HTML" },
			{ fieldname: "jumlah", fieldtype: "HTML" },
			{
				fieldname: "keputusan_sisa",
				fieldtype: "Select",
				label: __("Bila yang Ditugaskan Kurang dari yang Diminta"),
				options: ["", "Tetap Terbuka", "Ditolak"].map((n) => ({ value: n, label: __(n) })),
				default: frm.doc.keputusan_sisa,
				description: __("Sisanya tetap terbuka (dapat diminta lagi), atau ditolak dengan alasan."),
			},
			{
				fieldname: "alasan_sisa",
				fieldtype: "Small Text",
				label: __("Alasan Penolakan Sisanya"),
				default: frm.doc.alasan_sisa,
				depends_on: "eval:doc.keputusan_sisa=='Ditolak'",
			},
		],
		primary_action_label: __("Masukkan dan Simpan"),
		async primary_action(isi) {
			await masukkan(frm, calon, dialog, isi);
			dialog.hide();
		},
	});
	dialog.fields_dict.isi.$wrapper.html(sistem_kerja.calon.tabel(frm, calon));
	dialog.fields_dict.cari.$input.on("input", () => saring(dialog, dialog.get_value("cari") || dialog.fields_dict.cari.$input.val()));
	dialog.$wrapper.on("change", "input[type=checkbox], select[data-kebutuhan]", () => hitung(frm, dialog));
	dialog.show();
	hitung(frm, dialog);

	function saring(d, teks) {
		const cari = (teks || "").toLowerCase();
		d.$wrapper.find("tbody tr").each((_i, tr) => $(tr).toggle(tr.textContent.toLowerCase().includes(cari)));
	}
};

sistem_kerja.calon = {
	// The rows that are checked: index of the candidate, number of the need, task.
	dipilih: (dialog) =>
		dialog.$wrapper
			.find("tbody tr")
			.toArray()
			.filter((tr) => tr.querySelector("input[type=checkbox]").checked)
			.map((tr) => ({
				baris: Number(tr.dataset.baris),
				kebutuhan: Number(tr.querySelector("[data-kebutuhan]")?.value) || 0,
				tugas: tr.querySelector("[data-tugas]").value.trim(),
			})),

	tabel(frm, calon) {
		const aman = (teks) => frappe.utils.escape_html(String(teks ?? ""));
		const ada = Object.fromEntries((frm.doc.pegawai_ditugaskan || []).map((b) => [b.pegawai, b]));
		const butuh = frm.doc.kebutuhan || [];
		const pilih = (c, kini) =>
			`<select class="form-control input-xs" data-kebutuhan aria-label="${__("Untuk Kebutuhan Nomor")}">${butuh
				.map((b) => `<option value="${b.idx}" ${b.idx === (kini?.kebutuhan || c.kebutuhan) ? "selected" : ""}>${b.idx}</option>`)
				.join("")}</select>`;
		const baris = calon.map((c, i) => {
			const kini = ada[c.pegawai];
			return (
				`<tr data-baris="${i}"><td><input type="checkbox" aria-label="${aman(c.nama)}" ${kini ? "checked" : ""}></td>` +
				`<td>${aman(c.nama)}<br><span class="text-muted">${aman(c.jabatan)}</span></td><td>${aman(c.nama_unit)}</td>` +
				`<td>${aman(c.rincian) || "–"}</td>` +
				`<td title="${aman((c.kegiatan || []).join("\n"))}">${c.beban ? __("{0} pekerjaan", [c.beban]) : __("Tidak ada")}</td>` +
				(butuh.length ? `<td>${pilih(c, kini)}</td>` : "") +
				`<td><input class="form-control input-xs" data-tugas value="${aman(kini?.tugas)}" aria-label="${__("Tugas")} ${aman(c.nama)}"></td></tr>`
			);
		});
		const kepala = ["", __("Nama"), __("Unit Organisasi"), __("Kompetensi yang Cocok"), __("Beban pada Masa Itu")];
		const kolom = [...kepala, ...(butuh.length ? [__("Untuk Kebutuhan")] : []), __("Tugas")];
		return (
			`<div style="max-height: 45vh; overflow: auto"><table class="table table-bordered table-sm"><thead><tr>` +
			`${kolom.map((k) => `<th>${k}</th>`).join("")}</tr></thead><tbody>${baris.join("")}</tbody></table></div>`
		);
	},
};

// How many of each need are chosen; what becomes of the rest is asked only where there is one.
function hitung(frm, dialog) {
	const aman = frappe.utils.escape_html;
	const dipilih = sistem_kerja.calon.dipilih(dialog);
	const butuh = (frm.doc.kebutuhan || []).map((b) => {
		const apa = [b.kompetensi, b.jenis_jabatan, b.jenjang].filter(Boolean).join(", ");
		const banyak = dipilih.filter((d) => d.kebutuhan === b.idx).length;
		return `<li>${aman(__("{0}. {1}: terpilih {2} dari {3}", [b.idx, apa || __("pegawai"), banyak, b.jumlah]))}</li>`;
	});
	const semua = `<p><b>${__("Terpilih {0} dari {1} orang yang diminta", [dipilih.length, frm.doc.jumlah || dipilih.length])}</b></p>`;
	dialog.fields_dict.jumlah.$wrapper.html(semua + (butuh.length ? `<ul class="list-unstyled">${butuh.join("")}</ul>` : ""));
	const kurang = dipilih.length > 0 && dipilih.length < (frm.doc.jumlah || 0);
	dialog.set_df_property("keputusan_sisa", "hidden", kurang ? 0 : 1);
	dialog.set_df_property("keputusan_sisa", "reqd", kurang ? 1 : 0);
	if (!kurang) dialog.set_value("keputusan_sisa", "");
}

async function masukkan(frm, calon, dialog, isi) {
	const lama = Object.fromEntries((frm.doc.pegawai_ditugaskan || []).map((b) => [b.pegawai, b]));
	const luar = (frm.doc.pegawai_ditugaskan || []).filter((b) => b.pegawai && !calon.some((c) => c.pegawai === b.pegawai));
	frm.clear_table("pegawai_ditugaskan");
	luar.forEach((b) => frm.add_child("pegawai_ditugaskan", { pegawai: b.pegawai, kebutuhan: b.kebutuhan, tugas: b.tugas }));
	sistem_kerja.calon.dipilih(dialog).forEach(({ baris, kebutuhan, tugas }) => {
		const pegawai = calon[baris].pegawai;
		frm.add_child("pegawai_ditugaskan", { pegawai, kebutuhan, tugas: tugas || lama[pegawai]?.tugas });
	});
	frm.refresh_field("pegawai_ditugaskan");
	await frm.set_value({ keputusan_sisa: isi.keputusan_sisa || "", alasan_sisa: isi.alasan_sisa || "" });
	await frm.save();
}
