// "Pratinjau Naskah": a letter with invented contents under the profile as it stands in the form, saved or not.
frappe.provide("sistem_kerja.profil");

(function () {
	const METODE = "sistem_kerja.api.profil.pratinjau_naskah";

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

	function pilih(frm) {
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
			if (frm.perm[0]?.write) frm.add_custom_button(__("Pratinjau Naskah"), () => pilih(frm));
		},
	});
})();
