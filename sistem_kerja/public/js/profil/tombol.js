// Buttons of Profil Sistem Kerja: preview of a letter, copy, TOML both ways, simulation.
frappe.provide("sistem_kerja.profil");

(function () {
	const { panggil, pilih_berkas } = sistem_kerja.profil;

	function salin(frm) {
		const isi = (fieldname, label, fieldtype = "Data", lain = {}) => ({ fieldname, label, fieldtype, reqd: 1, ...lain });
		const dialog = new frappe.ui.Dialog({
			title: __("Salin Profil {0}", [frm.doc.nama]),
			fields: [
				isi("kode", __("Kode"), "Data", {
					description: __("Huruf kecil, angka, garis bawah; tidak dapat diubah lagi. Contoh: kapuas_2026"),
				}),
				isi("nama", __("Nama Daerah"), "Data", { default: frm.doc.nama }),
				isi("jenis", __("Jenis"), "Data", { default: frm.doc.jenis }),
				isi("kepala_daerah", __("Kepala Daerah"), "Data", { default: frm.doc.kepala_daerah }),
				isi("ibu_kota", __("Ibu Kota"), "Data", { default: frm.doc.ibu_kota }),
				{ fieldtype: "Column Break" },
				isi("peraturan", __("Peraturan"), "Data", { default: frm.doc.peraturan }),
				isi("tentang", __("Tentang"), "Data", { default: frm.doc.tentang }),
				isi("singkatan", __("Singkatan Peraturan"), "Data", { default: frm.doc.singkatan }),
				isi("tanggal", __("Tanggal Peraturan"), "Date", { default: frm.doc.tanggal }),
				isi("berlaku_sejak", __("Berlaku Sejak"), "Date", { default: frm.doc.berlaku_sejak }),
				{
					fieldtype: "HTML",
					options: `<p class="text-muted small">${__(
						"Semua aturan ikut disalin beserta dasarnya. Sesuaikan dasar tiap aturan dengan peraturan daerah yang baru."
					)}</p>`,
				},
			],
			size: "large",
			primary_action_label: __("Salin"),
			primary_action: (identitas) =>
				panggil("salin", { kode: frm.doc.name, identitas }).then((kode) => {
					if (!kode) return;
					dialog.hide();
					frappe.set_route("Form", frm.doctype, kode);
				}),
		});
		dialog.show();
	}

	async function ganti_dari_berkas(frm) {
		const isi = await pilih_berkas();
		const tampak = await panggil("periksa_impor", { isi, kode: frm.doc.name });
		if (!tampak) return;
		const banyak = tampak.perbedaan.length;
		sistem_kerja.profil.dialog_perbedaan(
			__("Impor TOML ke {0}", [frm.doc.nama]),
			(banyak ? `<p>${__("Berkas ini mengubah {0} hal. Belum ada yang disimpan.", [banyak])}</p>` : "") +
				sistem_kerja.profil.tabel_perbedaan(tampak.perbedaan),
			banyak && {
				label: __("Ganti Aturan"),
				jalankan: () =>
					panggil("impor", { isi, kode: frm.doc.name, versi: tampak.versi }).then((kode) => kode && frm.reload_doc()),
			}
		);
	}

	const unduh = (alamat) => $(`<a download href="${alamat}">`).appendTo("body").get(0).click();

	function simulasi(frm) {
		const buka = () => frappe.set_route("simulasi-alur", frm.doc.name);
		if (!frm.is_dirty()) return buka();
		frappe.confirm(__("Simulasi memakai aturan yang tersimpan; perubahan Anda belum disimpan. Lanjutkan?"), buka);
	}

	const METODE = "sistem_kerja.api.profil.pratinjau_naskah";

	// "Pratinjau Naskah": a letter with invented contents under the profile as it stands in the form, saved or not.
	async function tampilkan(frm, naskah) {
		// A form post to a new tab would lose the fault's message; the answer is read here instead.
		const jawab = await fetch(`/api/method/${METODE}`, {
			method: "POST",
			headers: { "X-Frappe-CSRF-Token": frappe.csrf_token, "Content-Type": "application/json", Accept: "application/json" },
			body: JSON.stringify({ dokumen: JSON.stringify(frm.doc), naskah }),
		});
		if (jawab.ok && jawab.headers.get("Content-Type").startsWith("application/pdf")) {
			window.open(URL.createObjectURL(await jawab.blob()), "_blank");
			return;
		}
		frappe.request.cleanup({}, await jawab.json());
	}

	function pilih_naskah(frm) {
		const kini = frm.get_field("teks").grid.get_selected_children()[0] || frm.doc.teks?.[0];
		frappe.call({ method: "sistem_kerja.api.profil.naskah_contoh", type: "GET" }).then((r) => {
			const dialog = new frappe.ui.Dialog({
				title: __("Pratinjau Naskah"),
				fields: [
					{
						fieldname: "naskah",
						fieldtype: "Select",
						label: __("Naskah"),
						reqd: 1,
						options: r.message,
						default: kini?.naskah || r.message[0].value,
						description: __("Isinya rekaan; kalimat, kertas, dan kopnya menurut formulir ini, juga yang belum disimpan."),
					},
				],
				primary_action_label: __("Lihat"),
				primary_action: ({ naskah }) => tampilkan(frm, naskah),
			});
			dialog.show();
		});
	}

	frappe.ui.form.on("Profil Sistem Kerja", {
		refresh(frm) {
			if (frm.perm[0]?.write) frm.add_custom_button(__("Pratinjau Naskah"), () => pilih_naskah(frm));
			if (frm.is_new()) return;
			frm.add_custom_button(__("Simulasi"), () => simulasi(frm));
			const kelompok = __("Salin dan Berkas");
			if (frappe.model.can_create(frm.doctype)) {
				frm.add_custom_button(__("Salin"), () => salin(frm), kelompok);
			}
			frm.add_custom_button(
				__("Ekspor TOML"),
				() => unduh(`/api/method/sistem_kerja.api.profil.ekspor?kode=${encodeURIComponent(frm.doc.name)}`),
				kelompok
			);
			if (frm.perm[0]?.write) frm.add_custom_button(__("Impor TOML"), () => ganti_dari_berkas(frm), kelompok);
		},
	});
})();
