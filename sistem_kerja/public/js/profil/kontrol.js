// A text field that offers codes by their names: one value, or several in one column ("kepala_dinas, camat").
// What is stored are the codes; what is seen and typed are the names. Unknown words stay for the server to refuse.
frappe.provide("sistem_kerja.profil");

(function () {
	const ANTARA = { ",": ", ", "\n": "\n" };
	const padat = (teks) => teks.trim().toLowerCase();

	// Translates each value between the separators of `df.sk.pemisah`; the separators stay as they are.
	function terjemahkan(teks, pemisah, ganti) {
		if (!pemisah) return ganti((teks || "").trim());
		const tanda = new RegExp(`\\s*([${pemisah}])\\s*`);
		return (teks || "")
			.split(tanda)
			.map((satu, i) => (i % 2 ? ANTARA[satu] || ` ${satu} ` : ganti(satu.trim())))
			.join("")
			.replace(new RegExp(`[\\s${pemisah}]+$`), "");
	}

	sistem_kerja.profil.ke_nama = (teks, sk, doc) => {
		const nama = new Map(sistem_kerja.profil.pilihan(sk, doc).map((p) => [p.value, p.label]));
		return terjemahkan(teks, sk.pemisah, (kode) => nama.get(kode) || kode);
	};
	sistem_kerja.profil.ke_kode = (teks, sk, doc) => {
		const kode = new Map(sistem_kerja.profil.pilihan(sk, doc).map((p) => [padat(p.label), p.value]));
		return terjemahkan(teks, sk.pemisah, (nama) => kode.get(padat(nama)) || nama);
	};

	frappe.ui.form.ControlSkPilihan = class extends frappe.ui.form.ControlAutocomplete {
		set_options() {
			this.set_data(sistem_kerja.profil.pilihan(this.df.sk, this.baris()));
		}

		// Names stand as they are: translating them would change the shared lists.
		parse_options(pilihan) {
			return pilihan;
		}

		baris() {
			return this.doc || locals[this.doctype]?.[this.docname];
		}

		setup_awesomplete() {
			super.setup_awesomplete();
			// The whole list on a click, not only after typing; the choices of a row can have changed meanwhile. A cell of
			// a table is clicked before its field exists; the form of a row gives its first field the focus unasked.
			this.$input.on(this.only_input ? "focus click" : "click", () => {
				this.set_options();
				this.awesomplete.evaluate();
			});
			// A further value can be typed at once; what was not continued is tidied up again.
			this.$input.on("focus", () => {
				if (this.df.sk.pemisah !== ",") return;
				this.$input.val(this.format_for_input(this.get_input_value()));
				requestAnimationFrame(() => this.input.setSelectionRange(9999, 9999));
			});
			this.$input.on("blur", () => this.$input.val(this.format_for_input(this.get_input_value())));
			this.$input.on("awesomplete-selectcomplete", () => this.df.sk.pemisah === "," && this.awesomplete.evaluate());
		}

		// What is being typed: the text after the last separator.
		ujung(teks) {
			const { pemisah } = this.df.sk;
			return pemisah ? teks.match(new RegExp(`[^${pemisah}]*$`))[0].trim() : teks;
		}

		get_awesomplete_settings() {
			const kontrol = this;
			return Object.assign(super.get_awesomplete_settings(), {
				list: [],
				autoFirst: false,
				tabSelect: false,
				filter(item, teks) {
					const cari = padat(kontrol.ujung(teks));
					const terpilih = kontrol.df.sk.pemisah === "," && kontrol.kode(teks).includes(item.value);
					// A field that holds one known value lists all others, to choose another.
					const utuh = !kontrol.df.sk.pemisah && kontrol._data.some((p) => padat(p.label) === cari);
					return !terpilih && (utuh || `${item.label} ${item.value}`.toLowerCase().includes(cari));
				},
				replace(pilihan) {
					const { pemisah } = kontrol.df.sk;
					const nama = pilihan.label || pilihan;
					if (!pemisah) return void (this.input.value = nama);
					const depan = this.input.value.match(new RegExp(`^[^]*[${pemisah}]\\s*|`))[0];
					this.input.value = depan + nama + (pemisah === "," ? ", " : "");
				},
				item(pilihan) {
					const aman = frappe.utils.escape_html;
					const kode = pilihan.label !== pilihan.value ? `<br><small>${aman(pilihan.value)}</small>` : "";
					return $(`<li role="option"><a><p><strong>${aman(pilihan.label)}</strong>${kode}</p></a></li>`)[0];
				},
			});
		}

		kode(teks) {
			const { pemisah } = this.df.sk;
			const utuh = sistem_kerja.profil.ke_kode(teks, this.df.sk, this.baris());
			return pemisah ? utuh.split(new RegExp(`\\s*[${pemisah}]\\s*`)) : [utuh];
		}

		format_for_input(nilai) {
			const teks = sistem_kerja.profil.ke_nama(nilai, this.df.sk, this.baris());
			// While somebody adds to a list the next value can be typed at once.
			const lanjut = this.df.sk.pemisah === "," && teks && document.activeElement === this.input;
			return lanjut ? `${teks}, ` : teks;
		}

		get_input_value() {
			return this.$input && sistem_kerja.profil.ke_kode(this.$input.val(), this.df.sk, this.baris());
		}

		validate(nilai) {
			return nilai;
		}
	};

	// The same over several lines: "kepala_bidang < kepala_dinas, kepala_badan".
	frappe.ui.form.ControlSkPilihanBaris = class extends frappe.ui.form.ControlSkPilihan {
		static html_element = "textarea";
		make_input() {
			super.make_input();
			this.$input.attr("rows", 8).css("height", "auto");
		}
	};
})();
