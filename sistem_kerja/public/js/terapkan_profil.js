// Profil Sistem Kerja: what applying it would change, the choices, and doing it.
frappe.ui.form.on("Profil Sistem Kerja", {
	refresh(frm) {
		if (frm.is_new() || frm.doc.kode === "nasional" || !frm.perm[0]?.write) return;
		frm.add_custom_button(__("Terapkan Profil"), () => {
			if (frm.is_dirty()) return frappe.msgprint(__("Simpan dahulu perubahan pada profil ini."));
			frappe
				.call({ method: "sistem_kerja.api.penerapan.rencana", type: "GET", args: { profil: frm.doc.name }, freeze: true })
				.then((jawaban) => sistem_kerja.terapkan(jawaban.message));
		}).addClass("btn-primary");
	},
});

frappe.provide("sistem_kerja");

(() => {
	const aman = frappe.utils.escape_html;
	const tabel = sistem_kerja.tabel_rencana;

	const tabel_dokumen = (semua) => {
		const pilih = (k, i) =>
			`<select class="form-control input-xs" data-kelompok="${i}" aria-label="${aman(k.status)}">
				<option value="">${__("Tetap memakai aturan semula")}</option>
				${k.tujuan.map((t) => `<option value="${aman(t)}">${__("Pindah ke aturan baru: {0}", [aman(t)])}</option>`).join("")}
			</select>`;
		return tabel(
			[__("Dokumen"), __("Jalur"), __("Status"), __("Menurut"), __("Jumlah"), __("Sesudah diterapkan")],
			semua.map((k, i) => [
				aman(__(k.dokumen)),
				aman(__(k.jalur)),
				aman(k.status) +
					(k.lenyap ? ` <span class="indicator-pill red">${__("tidak ada dalam aturan baru")}</span>` : ""),
				aman(k.aturan),
				k.jumlah,
				pilih(k, i),
			])
		);
	};

	const daftar_workflow = (semua) =>
		Object.entries(semua)
			.map(
				([dokumen, isi]) => `<div class="mb-3"><label class="checkbox">
					<input type="checkbox" data-timpa="${aman(dokumen)}"> ${__("Susun ulang Workflow {0}; perubahan ini hilang:", [aman(__(dokumen))])}</label>
					<ul>${isi.map((t) => `<li>${aman(t)}</li>`).join("")}</ul></div>`
			)
			.join("");

	const bagian = (judul, keterangan, isi) =>
		isi ? `<h5 class="mt-4">${judul}</h5><p class="text-muted">${keterangan}</p>${isi}` : "";

	// What is to be decided comes first, what is only to be read last.
	const isi_dialog = (r) =>
		`<p>${
			r.versi_lama
				? __("{0} menggantikan {1} bagi dokumen baru.", [aman(r.sebutan_baru), aman(r.sebutan_lama)])
				: __("{0} menjadi aturan pertama yang berlaku.", [aman(r.sebutan_baru)])
		}</p>` +
		bagian(
			__("Dokumen yang sedang berjalan"),
			__("Dokumen tetap memakai aturan saat dimulai, kecuali Anda memindahkannya."),
			r.dokumen.length && tabel_dokumen(r.dokumen)
		) +
		bagian(
			__("Workflow yang diubah dengan tangan"),
			__("Yang tidak dicentang dibiarkan seperti adanya."),
			daftar_workflow(r.workflow)
		) +
		bagian(
			__("Aturan yang berubah"),
			__("{0} perbedaan.", [r.perbedaan.length]),
			r.versi_lama && sistem_kerja.tabel_perbedaan(r.perbedaan)
		);

	sistem_kerja.terapkan = function (rencana) {
		if (rencana.sama && !rencana.dokumen.length && !Object.keys(rencana.workflow).length)
			return frappe.msgprint(__("Profil ini sudah berlaku; tidak ada yang berubah."));
		const dialog = new frappe.ui.Dialog({
			title: __("Terapkan Profil"),
			size: "extra-large",
			fields: [
				{ fieldtype: "HTML", fieldname: "isi", options: isi_dialog(rencana) },
				{ fieldtype: "Small Text", fieldname: "catatan", label: __("Catatan (misalnya nomor keputusan)") },
			],
			primary_action_label: __("Terapkan"),
			primary_action: ({ catatan }) => kirim(dialog, rencana, catatan),
		});
		dialog.show();
	};

	const kirim = (dialog, rencana, catatan) => {
		const pindah = rencana.dokumen
			.map((k, i) => ({ ...k, ke: dialog.$wrapper.find(`[data-kelompok="${i}"]`).val() }))
			.filter((k) => k.ke);
		const timpa = dialog.$wrapper.find("[data-timpa]:checked").toArray().map((el) => el.dataset.timpa);
		frappe
			.call({
				method: "sistem_kerja.api.penerapan.terapkan",
				args: {
					profil: rencana.profil,
					versi_lama: rencana.versi_lama,
					versi_baru: rencana.versi_baru,
					pindah,
					timpa,
					catatan: catatan || "",
				},
				freeze: true,
				freeze_message: __("Menerapkan profil …"),
			})
			.then((jawaban) => {
				dialog.hide();
				frappe.show_alert({ message: __("Profil diterapkan."), indicator: "green" });
				frappe.set_route("Form", "Penerapan Profil", jawaban.message);
			});
	};
})();
