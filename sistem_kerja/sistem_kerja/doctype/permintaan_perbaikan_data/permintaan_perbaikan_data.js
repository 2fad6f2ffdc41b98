// An HR officer's answer: apply what was asked for, say what was done elsewhere, or refuse with a reason.
(() => {
	const METODE = "sistem_kerja.api.perbaikan_data.";

	frappe.ui.form.on("Permintaan Perbaikan Data", {
		async refresh(frm) {
			frm.disable_save();
			frm.set_intro("");
			if (frm.is_new() || frm.doc.status !== "Diajukan") return;
			const { message: kini } = await frappe.call({ method: METODE + "kini", type: "GET", args: { nama: frm.doc.name } });
			pesan(frm, kini);
			if (kini.menjawab) tombol(frm, kini);
		},
	});

	function pesan(frm, kini) {
		const { nilai, diterapkan } = kini;
		if (nilai !== (frm.doc.tercatat || "")) {
			frm.set_intro(__("Sejak permintaan ini dibuat datanya berubah; sekarang tercatat «{0}».", [aman(nilai)]), "orange");
		} else if (!diterapkan) {
			frm.set_intro(__("Data ini mengikuti surat keputusan atau dihitung. Perbaiki di Data Pegawai, lalu tekan Tandai Ditindaklanjuti."), "blue");
		} else {
			frm.set_intro(__("Cocokkan dengan buktinya, lalu terapkan atau tolak. Pegawai diberi tahu jawabannya."), "blue");
		}
	}

	function tombol(frm, kini) {
		if (kini.diterapkan) {
			frm.add_custom_button(__("Terapkan ke Data Pegawai"), () => terapkan(frm)).addClass("btn-primary");
		}
		frm.add_custom_button(__("Tandai Ditindaklanjuti"), () => tanya(frm, "tandai", "catatan", __("Apa yang sudah dilakukan")));
		frm.add_custom_button(__("Tolak"), () => tanya(frm, "tolak", "alasan", __("Alasan penolakan"))).addClass("btn-danger");
		frm.add_custom_button(__("Buka Data Pegawai"), () => frappe.set_route("Form", "Employee", frm.doc.pegawai));
	}

	function terapkan(frm) {
		const { nama_pegawai: nama, bagian, tercatat, seharusnya } = frm.doc;
		frappe.confirm(
			__("{0} milik {1} diubah dari «{2}» menjadi «{3}»?", [__(bagian), nama, tercatat || "–", seharusnya].map(aman)),
			() => kirim(frm, "terapkan", {})
		);
	}

	function tanya(frm, metode, kolom, label) {
		frappe.prompt({ fieldname: kolom, fieldtype: "Small Text", label, reqd: 1 }, (isi) => kirim(frm, metode, isi), label, __("Kirim Jawaban"));
	}

	async function kirim(frm, metode, isi) {
		await frappe.call({ method: METODE + metode, type: "POST", args: { nama: frm.doc.name, ...isi }, freeze: true });
		frappe.show_alert({ message: __("Terjawab; pegawai diberi tahu."), indicator: "green" });
		await frm.reload_doc();
	}

	const aman = (teks) => frappe.utils.escape_html(String(teks));
})();
