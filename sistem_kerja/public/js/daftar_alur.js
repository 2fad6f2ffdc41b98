// Lists of documents that move: one act on several documents, and a filter on what waits for me.
frappe.provide("sistem_kerja");

// What one request may carry (layanan/tindakan_massal.py); a portion is short, so the bar moves.
const PORSI = 5;
// More than this are better done in the background, with their letters in one file.
const BANYAK = 20;
const beralur = (sistem_kerja.beralur = new Set());

// `lewat`: the field of the day, and further conditions, where it is not the holder's turn that counts.
sistem_kerja.pasang_daftar = function (doctype, lewat) {
	beralur.add(doctype);
	frappe.listview_settings[doctype] = {
		add_fields: ["status", "pemegang_user", "nama_pemegang", "pemegang_jabatan"],
		onload(daftar) {
			daftar.page.add_inner_button(__("Menunggu saya"), () => sistem_kerja.saring_menunggu_saya(daftar));
			sistem_kerja.tombol_lewat_tenggat(daftar, ...(lewat || []));
		},
	};
};

// Frappe sends the act at once, without a reason, and shows what it logged; everything else of the menu stays its own.
frappe.views.ListView.prototype.get_workflow_action_menu_items = (function (bawaan) {
	return function () {
		const semua = bawaan.call(this);
		if (!beralur.has(this.doctype)) return semua;
		// The Workflow names an act once for each status and path.
		const sekali = new Map(semua.map((satu) => [satu.name, satu]));
		return [...sekali.values()].map((satu) => ({
			...satu,
			action: () => sistem_kerja.tindak_massal(this, satu.name),
		}));
	};
})(frappe.views.ListView.prototype.get_workflow_action_menu_items);

sistem_kerja.tindak_massal = async function (daftar, tindakan) {
	const dokumen = daftar.get_checked_items();
	if (!dokumen.length) return;
	const isi = { docnames: dokumen.map((d) => d.name), doctype: daftar.doctype, action: tindakan };
	const { wajib, menjawab } = await frappe.xcall("sistem_kerja.layanan.tindakan_massal.tulisan", isi);
	// As in the form: a leader who decides writes his decision, not why he refuses.
	const tulisan = menjawab ? __("Uraian (untuk semuanya)") : wajib ? __("Alasan (untuk semuanya)") : __("Catatan (boleh kosong, untuk semuanya)");
	const dialog = new frappe.ui.Dialog({
		title: __("{0}: {1} dokumen", [__(tindakan), dokumen.length]),
		fields: [
			{ fieldtype: "HTML", options: sebagai(dokumen) },
			{
				fieldname: "catatan",
				fieldtype: "Small Text",
				label: tulisan,
				reqd: wajib,
			},
			{
				fieldname: "latar",
				fieldtype: "Check",
				label: __("Kerjakan di latar belakang, surat-suratnya dalam satu PDF"),
				default: dokumen.length > BANYAK ? 1 : 0,
			},
		],
		primary_action_label: __(tindakan),
		async primary_action(isi) {
			dialog.hide();
			if (isi.latar) {
				await sistem_kerja.cetak_massal("tindak", permintaan(daftar.doctype, dokumen, tindakan, isi.catatan));
				return;
			}
			daftar.disable_list_update = true;
			try {
				laporkan(daftar.doctype, tindakan, await kirim(daftar.doctype, dokumen, tindakan, isi.catatan));
			} finally {
				frappe.hide_progress();
				daftar.disable_list_update = false;
				daftar.clear_checked_items();
				daftar.refresh();
			}
		},
	});
	dialog.show();
};

// In which office one acts, as the letters will say ("Plh. Kepala Bidang ...").
function sebagai(dokumen) {
	const milik = dokumen.filter((d) => d.pemegang_user === frappe.session.user);
	const jabatan = [...new Set(milik.map((d) => d.pemegang_jabatan))];
	return jabatan.length ? `<p>${frappe.utils.escape_html(__("Anda bertindak sebagai {0}.", [jabatan.join("; ")]))}</p>` : "";
}

async function kirim(doctype, dokumen, tindakan, catatan) {
	const hasil = { berhasil: [], ditolak: [] };
	for (let mulai = 0; mulai < dokumen.length; mulai += PORSI) {
		const porsi = dokumen.slice(mulai, mulai + PORSI);
		if (dokumen.length > PORSI) frappe.show_progress(__(tindakan), mulai, dokumen.length);
		const ini = await porsi_ini(doctype, porsi, tindakan, catatan);
		hasil.berhasil.push(...ini.berhasil);
		hasil.ditolak.push(...ini.ditolak);
	}
	return hasil;
}

function permintaan(doctype, dokumen, tindakan, catatan) {
	return {
		docnames: dokumen.map((d) => d.name),
		doctype,
		action: tindakan,
		catatan: catatan || "",
		versi: Object.fromEntries(dokumen.map((d) => [d.name, d.modified])),
	};
}

// A portion in which nothing was done answers 417 with the same report; a broken line answers nothing.
function porsi_ini(doctype, porsi, tindakan, catatan) {
	const gagal = () => ({
		berhasil: [],
		ditolak: porsi.map((d) => ({ name: d.name, alasan: __("Server tidak menjawab; periksa dokumennya.") })),
	});
	return new Promise((lanjut) =>
		frappe.call({
			method: "frappe.model.workflow.bulk_workflow_approval",
			args: permintaan(doctype, porsi, tindakan, catatan),
			callback: (r) => lanjut(r.message),
			error: (r) => lanjut(r?.message?.ditolak ? r.message : gagal()),
		})
	);
}

function laporkan(doctype, tindakan, { berhasil, ditolak }) {
	const aman = (teks) => frappe.utils.escape_html(teks || "");
	const baris = (satu, teks) =>
		`<li>${frappe.utils.get_form_link(doctype, satu.name, true)}<div class="text-muted sk-berbaris">${aman(teks)}</div></li>`;
	const bagian = (judul, isi) => (isi.length ? `<h5>${judul}</h5><ul class="pl-4">${isi.join("")}</ul>` : "");
	frappe.msgprint({
		title: __(tindakan),
		primary_action: berhasil.length && {
			label: __("Cetak surat-suratnya"),
			action: () => sistem_kerja.cetak_surat_dokumen(doctype, berhasil.map((b) => b.name)),
		},
		indicator: !ditolak.length ? "green" : berhasil.length ? "orange" : "red",
		message:
			bagian(
				__("Dilakukan ({0})", [berhasil.length]),
				berhasil.map((b) => baris(b, [__("menjadi «{0}»", [b.status]), b.pesan].filter(Boolean).join("\n")))
			) +
			bagian(
				__("Ditolak ({0})", [ditolak.length]),
				ditolak.map((b) => baris(b, b.alasan))
			),
	});
}
