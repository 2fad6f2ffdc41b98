// A TOML file chosen and read in the browser, and what the server says to it; the list of profiles uses it, too.
frappe.provide("sistem_kerja.profil");

(function () {
	// The answer, or nothing: the desk has shown then why it was refused.
	const panggil = (nama, args) =>
		frappe
			.call({ method: `sistem_kerja.api.profil.${nama}`, type: "POST", args, freeze: true })
			.then((r) => r.message)
			.catch(() => null);

	// Choose a file and read it here: what is not taken over leaves no file behind.
	sistem_kerja.profil.pilih_berkas = () => {
		return new Promise((selesai) => {
			const masukan = $('<input type="file" accept=".toml,text/plain" class="hidden sk-berkas-toml">').appendTo("body");
			masukan.on("change", async () => {
				const berkas = masukan[0].files[0];
				masukan.remove();
				if (!berkas) return;
				if (berkas.size > 512 * 1024) {
					return frappe.msgprint(__("Berkas lebih besar dari 512 kB. Berkas profil berisi aturan saja; periksa berkasnya."));
				}
				selesai(await berkas.text());
			});
			masukan[0].click();
		});
	};

	sistem_kerja.profil.panggil = panggil;

	sistem_kerja.profil.impor_baru = async () => {
		const isi = await sistem_kerja.profil.pilih_berkas();
		const tampak = await panggil("periksa_impor", { isi });
		if (!tampak) return;
		const aman = frappe.utils.escape_html;
		frappe.confirm(
			__("Buat profil baru {0} ({1}) menurut {2}?", [tampak.nama, tampak.kode, tampak.peraturan].map(aman)),
			() => panggil("impor", { isi }).then((kode) => kode && frappe.set_route("Form", "Profil Sistem Kerja", kode))
		);
	};
})();
