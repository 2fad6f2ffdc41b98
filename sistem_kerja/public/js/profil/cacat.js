// Faults that the server found in a profile: the rows are marked, the first one is shown, the message links to each.
frappe.provide("sistem_kerja.profil");

(function () {
	frappe.dom.set_style(
		`.grid-row.sk-cacat > .data-row, .sk-cacat-kolom .control-input-wrapper { box-shadow: inset 3px 0 0 var(--red-500); background: var(--red-50); }
		.sk-cacat-kolom .control-input-wrapper { padding-left: 8px; }
		.sk-tuju-cacat { font-weight: 600; text-decoration: underline; cursor: pointer; }`,
		"sk-cacat"
	);

	function baris(frm, cacat) {
		const doc = (frm.doc[cacat.tabel] || [])[cacat.baris - 1];
		return doc && frm.get_field(cacat.tabel).grid.grid_rows_by_docname[doc.name];
	}

	// Show the page of the table on which a row stands.
	function buka_halaman(frm, cacat) {
		const { grid_pagination } = frm.get_field(cacat.tabel).grid;
		const halaman = Math.ceil(cacat.baris / grid_pagination.page_length);
		if (cacat.baris && grid_pagination.page_index !== halaman) grid_pagination.go_to_page(halaman);
	}

	function tandai(frm) {
		$(frm.wrapper).find(".sk-cacat").removeClass("sk-cacat").removeAttr("title");
		for (const cacat of frm.sk_cacat || []) {
			const satu = cacat.tabel && baris(frm, cacat);
			if (satu) satu.wrapper.addClass("sk-cacat").attr("title", cacat.pesan);
		}
	}

	// A tab fades in: where a row lies on the screen is known only afterwards.
	function buka_tab({ tab }) {
		if (!tab || tab.is_active()) return Promise.resolve();
		return new Promise((selesai) => {
			tab.tab_link.find(".nav-link").one("shown.bs.tab", selesai);
			tab.set_active();
		});
	}

	// Its tab, its page of the table, itself in the middle of the screen; marks all others as well.
	async function tampilkan(frm, cacat) {
		if (!cacat.tabel) return frm.scroll_to_field(cacat.kolom);
		await buka_tab(frm.get_field(cacat.tabel));
		buka_halaman(frm, cacat);
		tandai(frm);
		const tempat = (cacat.baris && baris(frm, cacat)) || frm.get_field(cacat.tabel);
		$(tempat.wrapper)[0].scrollIntoView({ block: "center" });
	}

	// Open the row, so that the column can be seen whatever the table shows of it.
	sistem_kerja.profil.tuju_cacat = async (frm, urut) => {
		const cacat = (frm.sk_cacat || [])[urut];
		if (!cacat) return;
		frappe.hide_msgprint(true);
		await tampilkan(frm, cacat);
		const satu = cacat.tabel && baris(frm, cacat);
		if (!satu) return;
		satu.toggle_view(true);
		const kolom = satu.grid_form?.fields_dict[cacat.kolom];
		if (!kolom) return;
		kolom.$wrapper.addClass("sk-cacat-kolom");
		kolom.set_description(frappe.utils.escape_html(cacat.pesan));
		frm.sk_kolom_cacat.push(kolom);
		kolom.$input?.trigger("focus");
	};

	$(document)
		.off("click.sk_cacat")
		.on("click.sk_cacat", ".sk-tuju-cacat", function () {
			sistem_kerja.profil.tuju_cacat(cur_frm, Number(this.dataset.cacat));
		});

	frappe.ui.form.on("Profil Sistem Kerja", {
		setup(frm) {
			// The answer to a refused save names the rows; no event of the form tells of a refusal.
			const simpan = frm.save;
			frm.save = function (...isi) {
				if (frappe.last_response) delete frappe.last_response.sk_cacat;
				return simpan.apply(frm, isi).finally(() => {
					frm.sk_cacat = frappe.last_response?.sk_cacat || [];
					if (frm.sk_cacat.length) tampilkan(frm, frm.sk_cacat[0]);
					else tandai(frm);
				});
			};
		},
		refresh(frm) {
			for (const kolom of frm.sk_kolom_cacat || []) {
				kolom.$wrapper.removeClass("sk-cacat-kolom");
				kolom.set_description(kolom.df.description);
			}
			[frm.sk_cacat, frm.sk_kolom_cacat] = [[], []];
			tandai(frm);
		},
	});
})();
