// A newer shipped version of this profile is offered in a banner; it is taken or declined by the administrator alone.
(function () {
	const { panggil } = sistem_kerja.profil;
	const tabel = (semua) => sistem_kerja.profil.tabel_perbedaan(semua);

	function isi(tawaran) {
		const asal = tawaran.asal_diketahui
			? __("Yang berubah pada profil bawaan sejak profil ini memakainya:")
			: __("Perbedaan profil ini dengan profil bawaan (asal profil ini tidak tercatat):");
		return `<p>${asal}</p>${tabel(tawaran.perubahan)}`;
	}

	function ambil(frm, tawaran) {
		const hilang = tawaran.suntingan.length
			? `<p><b>${__("{0} suntingan Anda berikut akan hilang:", [tawaran.suntingan.length])}</b></p>${tabel(tawaran.suntingan)}`
			: "";
		sistem_kerja.profil.dialog_perbedaan(__("Ambil versi baru profil bawaan"), hilang + isi(tawaran), {
			label: __("Ganti dengan Profil Bawaan"),
			jalankan: () =>
				panggil("ambil_bawaan", { kode: frm.doc.name, sidik: tawaran.sidik }).then((ya) => ya && frm.reload_doc()),
		});
	}

	function lewati(frm, tawaran) {
		frappe.confirm(__("Versi ini tidak ditawarkan lagi; versi sesudahnya ditawarkan. Lewati?"), () =>
			panggil("lewati_bawaan", { kode: frm.doc.name, sidik: tawaran.sidik }).then((ya) => ya && frm.reload_doc())
		);
	}

	function pasang_pita(frm, tawaran) {
		const tombol = (apa, label) => `<button class="btn btn-xs btn-default" data-bawaan="${apa}">${label}</button>`;
		frm.layout.show_message(
			`<div class="sk-bawaan"><b>${__("Versi baru profil bawaan tersedia.")}</b>
			${__("{0} hal berubah. Aturan Anda tetap sampai Anda mengambilnya.", [tawaran.perubahan.length])}
			${tombol("lihat", __("Lihat Perbedaan"))} ${tombol("ambil", __("Ambil"))} ${tombol("lewati", __("Lewati"))}</div>`,
			"yellow"
		);
		const jalankan = {
			lihat: () => sistem_kerja.profil.dialog_perbedaan(__("Versi baru profil bawaan"), isi(tawaran)),
			ambil: () => ambil(frm, tawaran),
			lewati: () => lewati(frm, tawaran),
		};
		$(frm.wrapper).find("[data-bawaan]").on("click", (e) => jalankan[e.target.dataset.bawaan]());
	}

	frappe.ui.form.on("Profil Sistem Kerja", {
		async refresh(frm) {
			if (frm.is_new() || !frm.perm[0]?.write) return;
			const kode = frm.doc.name;
			const r = await frappe.call({ method: "sistem_kerja.api.profil.penawaran", type: "GET", args: { kode } });
			if (r.message && frm.doc.name === kode && !$(frm.wrapper).find(".sk-bawaan").length) pasang_pita(frm, r.message);
		},
	});
})();
