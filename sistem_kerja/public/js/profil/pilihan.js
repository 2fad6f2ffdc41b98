// Pick lists in the tables of Profil Sistem Kerja. Which column offers what, and the choices, come from the server.
frappe.provide("sistem_kerja.profil");

(function () {
	let siap, isi;

	sistem_kerja.profil.muat_pilihan = () =>
		(siap =
			siap ||
			frappe
				.call({ method: "sistem_kerja.api.profil.pilihan", type: "GET" })
				.then((r) => (isi = r.message))
				.catch(() => (siap = null)));

	// The choices of a column; statuses of the same flow come first.
	sistem_kerja.profil.pilihan = (sk, doc) => {
		const umum = (isi && isi.pilihan[sk.jenis]) || [];
		return sk.lain === "status" ? [...sealur(doc), ...umum.filter((u) => !sealur(doc).some((s) => s.value === u.value))] : umum;
	};

	function sealur(doc) {
		const profil = doc && locals["Profil Sistem Kerja"]?.[doc.parent];
		const sama = (t) => ["dokumen", "jalur", "arah"].every((k) => t[k] === doc[k]);
		const status = ((profil && profil.tahap) || []).filter((t) => t.status && t !== doc && sama(t));
		return [...new Set(status.map((t) => t.status))].map((s) => ({ value: s, label: s }));
	}

	// A column of a grid: its choices, and its codes shown by their names.
	function pasang_pada(df, sk) {
		if (!df || df.sk) return;
		df.sk = sk;
		if (df.fieldtype === "Select") {
			const kosong = df.options.startsWith("\n") ? [{ value: "", label: "" }] : [];
			df.options = [...kosong, ...isi.pilihan[sk.jenis]];
		} else {
			df.fieldtype = sk.pemisah.includes("\n") ? "SkPilihanBaris" : "SkPilihan";
		}
		df.formatter = (nilai, _df, _opsi, doc) =>
			frappe.utils.escape_html(sistem_kerja.profil.ke_nama(nilai, sk, doc));
	}

	sistem_kerja.profil.pasang_pilihan = (frm) =>
		sistem_kerja.profil.muat_pilihan().then(() => {
			if (!isi) return;
			for (const [tabel, kolom] of Object.entries(isi.kolom)) {
				const grid = frm.get_field(tabel)?.grid;
				if (!grid) continue;
				const tempat = [
					frappe.meta.docfield_map[grid.doctype],
					...Object.values(frappe.meta.docfield_copy[grid.doctype] || {}),
					grid.fields_map || {},
					...[grid.docfields, grid.user_defined_columns].map((d) =>
						Object.fromEntries((d || []).map((f) => [f.fieldname, f]))
					),
				];
				for (const [nama, sk] of Object.entries(kolom)) tempat.forEach((t) => pasang_pada(t[nama], sk));
				// Rows that were drawn before know the plain columns only.
				if (!grid.sk_terpasang) grid.reset_grid();
				grid.sk_terpasang = true;
			}
		});

	frappe.ui.form.on("Profil Sistem Kerja", {
		setup: (frm) => sistem_kerja.profil.pasang_pilihan(frm),
		refresh: (frm) => sistem_kerja.profil.pasang_pilihan(frm),
	});
})();
