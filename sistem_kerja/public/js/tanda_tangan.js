// Electronic signature in the desk: one dialog with the passphrase for one letter or several, and one's certificate.
frappe.provide("sistem_kerja.tte");

const METODE_TTE = "sistem_kerja.api.tanda_tangan.";

// The passphrase goes as a file part, which no log of the server keeps.
async function kirim_tte(metode, frasa, isi) {
	const data = new FormData();
	data.append("frasa", new Blob([frasa]), "frasa");
	Object.entries(isi).forEach(([k, v]) => data.append(k, v));
	frappe.dom.freeze(__("Sebentar"));
	try {
		const jawab = await fetch(`/api/method/${METODE_TTE}${metode}`, {
			method: "POST",
			headers: { "X-Frappe-CSRF-Token": frappe.csrf_token, Accept: "application/json" },
			body: data,
		});
		const hasil = await jawab.json().catch(() => ({}));
		if (jawab.ok) return hasil.message;
		const pesan = JSON.parse(hasil._server_messages || "[]").map((p) => JSON.parse(p).message);
		frappe.msgprint({ title: __("Ditolak"), message: pesan.join("<br>") || __("Server sedang bermasalah."), indicator: "red" });
	} finally {
		frappe.dom.unfreeze();
	}
}

sistem_kerja.tte.tandatangani = function (naskah, selesai) {
	const d = new frappe.ui.Dialog({
		title: __("Tanda tangani {0} naskah secara elektronik", [naskah.length]),
		fields: [
			{ fieldname: "frasa", fieldtype: "Data", label: __("Frasa Sandi"), reqd: 1, description: __("Frasa sandi sertifikat Anda. Tidak disimpan.") },
		],
		primary_action_label: __("Tanda Tangani"),
		async primary_action({ frasa }) {
			d.set_value("frasa", "");
			const hasil = await kirim_tte("tandatangani", frasa, { naskah: JSON.stringify(naskah) });
			if (!hasil) return;
			if (hasil.selesai.length) {
				frappe.show_alert({ message: __("{0} naskah sudah ditandatangani.", [hasil.selesai.length]), indicator: "green" });
			}
			if (hasil.ditolak.length) {
				const pesan = [...new Set(hasil.ditolak.map((t) => frappe.utils.escape_html(t.pesan)))];
				frappe.msgprint({ title: __("Ditolak"), message: pesan.join("<br>"), indicator: "red" });
			} else d.hide();
			selesai?.();
		},
	});
	d.get_field("frasa").$input.attr({ type: "password", autocomplete: "off" });
	d.show();
};

sistem_kerja.tte.pasang = function (selesai) {
	const d = new frappe.ui.Dialog({
		title: __("Pasang Sertifikat"),
		fields: [
			{ fieldtype: "HTML", options: `<label class="control-label" for="sk-p12">${__("Berkas sertifikat (.p12 atau .pfx)")}</label><input id="sk-p12" type="file" accept=".p12,.pfx"><p></p>` },
			{ fieldname: "frasa", fieldtype: "Data", label: __("Frasa Sandi"), reqd: 1, description: __("Frasa sandi sertifikat Anda. Tidak disimpan.") },
		],
		primary_action_label: __("Pasang"),
		async primary_action({ frasa }) {
			const berkas = d.$wrapper.find("#sk-p12").get(0).files[0];
			if (!berkas) return frappe.msgprint(__("Pilih berkas sertifikatnya dahulu."));
			const hasil = await kirim_tte("pasang_sertifikat", frasa, { berkas });
			if (!hasil) return;
			d.hide();
			frappe.show_alert({ message: hasil.peringatan || __("Sertifikat terpasang."), indicator: hasil.peringatan ? "orange" : "green" }, 15);
			selesai?.();
		},
	});
	d.get_field("frasa").$input.attr({ type: "password", autocomplete: "off" });
	d.show();
};

frappe.ui.form.on("Naskah Dinas", {
	async refresh(frm) {
		if (frm.doc.status_tte !== "Menunggu TTE" || frm.doc.status !== "Berlaku") return;
		const { message: milik } = await frappe.call({ method: METODE_TTE + "keadaan", type: "GET" });
		if (!milik.menunggu.some((n) => n.name === frm.doc.name)) return;
		frm.add_custom_button(__("Tanda Tangani"), () => {
			if (milik.perlu_sertifikat && !milik.sertifikat) return sistem_kerja.tte.pasang(() => frm.reload_doc());
			sistem_kerja.tte.tandatangani([frm.doc.name], () => frm.reload_doc());
		}).addClass("btn-primary");
	},
});

frappe.ui.form.on("Sertifikat Elektronik", {
	refresh(frm) {
		if (frm.doc.status !== "Aktif") return;
		frm.add_custom_button(__("Cabut"), () =>
			frappe.confirm(__("Sertifikat yang dicabut tidak dapat dipakai lagi. Lanjutkan?"), async () => {
				await frappe.xcall(METODE_TTE + "cabut_sertifikat", { nama: frm.doc.name });
				frm.reload_doc();
			})
		);
	},
});

// A list that was read less than three seconds ago would not be read again.
function segarkan(daftar) {
	daftar.last_args = null;
	daftar.refresh();
}

frappe.views.ListView.prototype.get_actions_menu_items = (function (bawaan) {
	return function () {
		const semua = bawaan.call(this);
		if (this.doctype === "Naskah Dinas") {
			const action = () => sistem_kerja.tte.tandatangani(this.get_checked_items(true), () => segarkan(this));
			semua.unshift({ label: __("Tanda tangani secara elektronik"), action, standard: true });
		}
		return semua;
	};
})(frappe.views.ListView.prototype.get_actions_menu_items);

frappe.listview_settings["Sertifikat Elektronik"] = {
	hide_name_column: true,
	get_indicator: sistem_kerja.penunjuk({ Aktif: "green", Dicabut: "red" }),
	onload(daftar) {
		daftar.page.add_inner_button(__("Pasang Sertifikat"), () => sistem_kerja.tte.pasang(() => segarkan(daftar)));
	},
};
