/* What forms whose text is kept in the browser have in common: writing the draft, sending it, and telling how it stands. */
"use strict";

(() => {
	const { el } = SK;
	const TUNDA = 300;

	/* Keeps `draf` as the form changes (`ambil` reads the form into it) and sends it. */
	SK.penulis = function (form, draf, ambil) {
		const keterangan = el("p", { class: "redup", role: "status" });
		let penunda = null, antre = Promise.resolve();
		form.append(keterangan);

		/* Writes come one after another, so that the last one stays. */
		const tulis = (keadaan) => (antre = antre.then(() => {
			ambil();
			draf.keadaan = keadaan;
			return SK.antrean.simpan(draf);
		}));
		async function catat() {
			clearTimeout(penunda);
			penunda = null;
			draf.revisi += 1;
			draf.galat = null;
			try {
				await tulis("draf");
				keterangan.textContent = "Draf tersimpan di ponsel ini.";
			} catch (galat) {
				keterangan.textContent = galat instanceof SK.Galat ? galat.message : "Peramban ini tidak dapat menyimpan draf (tempat penuh atau mode pribadi). Kirim sebelum menutup halaman.";
			}
		}
		form.addEventListener("input", (e) => {
			e.target.removeAttribute("aria-invalid");
			if (e.target.type === "file") return;
			clearTimeout(penunda);
			penunda = setTimeout(catat, TUNDA);
		});
		// Closing or leaving does not wait for the pause after the last letter.
		document.addEventListener("visibilitychange", () => penunda && form.isConnected && catat());
		window.addEventListener("hashchange", () => penunda && catat(), { once: true });

		return {
			berubah: catat,
			/* {hasil}, {ditolak} or {tertunda}; empty where another tab has sent it. */
			async kirim() {
				clearTimeout(penunda);
				penunda = null;
				draf.revisi += 1;
				draf.galat = null;
				draf.urut = Date.now();
				try {
					await tulis("antre");
				} catch (galat) {
					if (galat instanceof SK.Galat) return { ditolak: galat };
					return langsung(draf);
				}
				const hasil = (await SK.antrean.kirim()).get(draf.kunci) || {};
				const kini = await SK.antrean.draf(draf.kunci);
				if (kini) Object.assign(draf, { versi: kini.versi, dibuat: kini.dibuat, berkas: kini.berkas, lepas: kini.lepas });
				return hasil;
			},
		};
	};

	/* Where the browser keeps nothing, the form sends by itself. */
	async function langsung(draf) {
		try {
			const hasil = await SK.antrean.pengirim[draf.jenis](draf, async () => null);
			document.dispatchEvent(new CustomEvent("sk-terkirim", { detail: { ...draf, hasil } }));
			return { hasil };
		} catch (galat) {
			if (!(galat instanceof SK.Galat)) throw galat;
			return { ditolak: galat };
		}
	}

	SK.pesanTertunda = (galat) => (galat.jenis === "sesi" ? SK.pesanGalat(galat) : el("div", { class: "pesan awas", role: "status", tabindex: "-1" },
		el("h2", {}, "Tersimpan di ponsel ini, belum terkirim"),
		el("p", {}, `${galat.jenis === "jaringan" ? "Tidak tersambung ke server." : galat.message} Kiriman ini berangkat sendiri begitu server terjangkau, juga bila halaman ini ditutup lalu dibuka lagi.`)));

	SK.pesanPulih = function (draf) {
		const kalimat = {
			antre: "Tersimpan di ponsel ini, belum terkirim. Bila Anda mengubahnya, ketuk tombol kirim lagi.",
			ditolak: `Ditolak server: ${draf.galat?.pesan || ""} Isian Anda tetap ada; perbaiki, lalu kirim lagi.`,
			draf: "Isian yang belum terkirim dipulihkan dari ponsel ini.",
		}[draf.keadaan];
		return el("div", { class: "pesan awas", role: "status", tabindex: "-1" }, el("p", {}, kalimat), tombolBuang(draf));
	};

	const tombolBuang = (draf) => el("button", { type: "button", onclick: async () => {
		await SK.antrean.buang(draf.kunci);
		SK.pindah(location.hash);
	} }, "Buang isian ini");

	/* A draft whose document takes no more text: it is shown, so that it can be copied. `isi`: [label, text]. */
	SK.drafTertinggal = (draf, sebab, isi) => el("div", { class: "pesan awas", role: "alert" },
		el("p", {}, `${sebab} Isian Anda di ponsel ini tidak terkirim; salin yang masih perlu.`),
		el("dl", {}, isi.filter(([, teks]) => teks).map(([label, teks]) => el("div", {}, el("dt", {}, label), el("dd", {}, teks)))),
		tombolBuang(draf));

	/* The form was changed elsewhere: both texts, and which is to stand. `pasangan`: [label, on the server, here]. */
	SK.duaSalinan = function (pasangan, pakaiSini, pakaiServer) {
		const beda = pasangan.filter(([, server, sini]) => server !== sini);
		return el("div", { class: "dua-salinan" },
			beda.map(([label, server, sini]) => el("section", {}, el("h3", {}, label), el("div", { class: "dua" },
				el("div", {}, el("p", { class: "redup" }, "Di server"), el("blockquote", {}, server || "(kosong)")),
				el("div", {}, el("p", { class: "redup" }, "Di ponsel ini"), el("blockquote", {}, sini || "(kosong)"))))),
			!beda.length && el("p", {}, "Isinya sama dengan yang di server."),
			el("div", { class: "tombol-tombol" },
				pakaiSini && el("button", { type: "button", class: "utama", onclick: (e) => SK.sibuk(e.target, pakaiSini) }, "Kirim isian saya"),
				el("button", { type: "button", onclick: (e) => SK.sibuk(e.target, pakaiServer) }, "Pakai yang di server")));
	};
})();
