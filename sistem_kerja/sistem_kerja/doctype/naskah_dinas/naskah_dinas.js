// An issued letter: what it is and where it stands on top, the PDF inside the form, and what may be done with it.
const METODE = "sistem_kerja.api.naskah.";
const WARNA = { Berlaku: "green", Dicabut: "red", Diganti: "orange" };

frappe.ui.form.on("Naskah Dinas", {
	refresh(frm) {
		const tambahan = frm.doc.__onload || {};
		const teks = frappe.utils.escape_html;
		const unduh = `/api/method/sistem_kerja.layanan.pdf_naskah.unduh?nama=${encodeURIComponent(frm.doc.name)}`;
		frm.disable_save();
		frm.page.set_indicator(__(frm.doc.status), WARNA[frm.doc.status]);
		frm.set_intro("");
		if (tambahan.keterangan) frm.set_intro(teks(tambahan.keterangan), WARNA[frm.doc.status]);
		frm.fields_dict.pratinjau.$wrapper.html(
			`<iframe class="sk-pratinjau" title="${__("Pratinjau")}" style="width: 100%; height: 75vh; border: 1px solid var(--border-color)" src="${unduh}"></iframe>`
		);
		frm.fields_dict.perjalanan.$wrapper.html(perjalanan(tambahan, teks));
		frm.add_custom_button(__("Unduh"), () => window.open(unduh));
		frm.add_custom_button(__("Cetak"), () => cetak(frm));
		frm.add_custom_button(__("Buka {0}", [__(frm.doc.dokumen_tipe)]), () =>
			frappe.set_route("Form", frm.doc.dokumen_tipe, frm.doc.dokumen)
		);
		const boleh = tambahan.boleh || {};
		if (boleh.pindai) frm.add_custom_button(__("Unggah Pindaian"), () => unggah(frm));
		if (boleh.salin) frm.add_custom_button(__("Buat Salinan"), () => salin(frm));
		if (boleh.cabut) frm.add_custom_button(__("Cabut"), () => cabut(frm)).addClass("btn-danger");
	},
});

function perjalanan({ perjalanan: baris, diubah_dengan: ubahan }, teks) {
	const butir = (baris || []).map((b) => `<li><span class="text-muted">${teks(b.waktu)}</span><br>${teks(b.teks)}</li>`);
	const tautan = (ubahan || []).map(
		(u) => `<li><a href="/app/naskah-dinas/${encodeURIComponent(u.name)}">${teks(u.jenis)} ${teks(u.nomor)}</a></li>`
	);
	const ubah = tautan.length ? `<p><b>${__("Diubah dengan")}</b></p><ul>${tautan.join("")}</ul>` : "";
	return `<p><b>${__("Perjalanan Naskah")}</b></p><ul class="sk-perjalanan">${butir.join("")}</ul>${ubah}`;
}

function cetak(frm) {
	const bingkai = frm.fields_dict.pratinjau.$wrapper.find("iframe").get(0);
	bingkai.contentWindow.focus();
	bingkai.contentWindow.print();
}

function dialog(judul, tombol, fields, lakukan) {
	const d = new frappe.ui.Dialog({
		title: judul,
		fields,
		primary_action_label: tombol,
		async primary_action(isi) {
			if ((await lakukan(isi, d)) !== false) d.hide();
		},
	});
	d.show();
	return d;
}

async function panggil(frm, metode, args) {
	await frappe.call({ method: METODE + metode, args: { nama: frm.doc.name, ...args }, freeze: true });
	await frm.reload_doc();
}

function cabut(frm) {
	const pesan = __("Naskah yang dicabut tidak berlaku lagi. Nomornya tetap terpakai, dan berkasnya tetap tersimpan.");
	dialog(
		__("Cabut Naskah Nomor {0}", [frm.doc.nomor]),
		__("Cabut"),
		[
			{ fieldtype: "HTML", options: `<p>${pesan}</p>` },
			{ fieldname: "alasan", fieldtype: "Small Text", label: __("Alasan"), reqd: 1 },
			{ fieldname: "dasar", fieldtype: "Data", label: __("Dasar Pencabutan") },
		],
		(isi) => panggil(frm, "cabut", { alasan: isi.alasan, dasar: isi.dasar || "" })
	);
}

function salin(frm) {
	dialog(
		__("Salinan sesuai dengan aslinya"),
		__("Buat Salinan"),
		[{ fieldname: "untuk", fieldtype: "Data", label: __("Untuk (boleh kosong)") }],
		(isi) => panggil(frm, "buat_salinan", { untuk: isi.untuk || "" })
	);
}

function unggah(frm) {
	const d = dialog(
		__("Unggah Pindaian"),
		__("Unggah"),
		[
			{
				fieldtype: "HTML",
				options: `<label class="control-label" for="sk-berkas">${__("PDF, JPG, atau PNG, paling besar 10 MB")}</label>
					<input id="sk-berkas" type="file" accept=".pdf,.jpg,.jpeg,.png"><p></p>`,
			},
			{ fieldname: "alasan", fieldtype: "Small Text", label: __("Alasan mengganti"), reqd: !!frm.doc.pindaian, hidden: !frm.doc.pindaian },
		],
		async (isi) => {
			const berkas = d.$wrapper.find("#sk-berkas").get(0).files[0];
			if (!berkas) {
				frappe.msgprint(__("Pilih berkas pindaiannya dahulu."));
				return false;
			}
			return kirim(frm, berkas, isi.alasan || "");
		}
	);
}

async function kirim(frm, berkas, alasan) {
	const data = new FormData();
	Object.entries({ nama: frm.doc.name, alasan, berkas }).forEach(([k, v]) => data.append(k, v));
	const jawab = await fetch("/api/method/" + "sistem_kerja.api.naskah.unggah_pindaian", {
		method: "POST",
		headers: { "X-Frappe-CSRF-Token": frappe.csrf_token, Accept: "application/json" },
		body: data,
	});
	if (!jawab.ok) {
		const isi = await jawab.json().catch(() => ({}));
		const pesan = JSON.parse(isi._server_messages || "[]").map((p) => JSON.parse(p).message);
		frappe.msgprint({ message: pesan.join("<br>") || __("Berkas tidak dapat diunggah."), indicator: "red" });
		return false;
	}
	await frm.reload_doc();
	return true;
}
