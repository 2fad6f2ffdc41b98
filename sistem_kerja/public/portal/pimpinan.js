/* The leader's page: assignments, teams, open documents and openings of his units. Address: #/unit. */
"use strict";

(() => {
	const { el } = SK;
	const METODE = "/api/method/sistem_kerja.api.portal_pimpinan.";

	SK.HALAMAN.unit = async function () {
		const data = await SK.baca(METODE + "unit_saya");
		return [
			SK.kembali(),
			el("h1", { tabindex: "-1" }, "Unit yang Anda pimpin"),
			penugasan(data.penugasan, data.batas),
			data.berproses.length
				? SK.kartu("Sedang berproses", el("ul", { class: "daftar" }, data.berproses.map((b) => SK.barisDokumen({ ...b, judul: `${b.doctype}: ${b.judul}` }))))
				: null,
			SK.kartu("Tim kerja yang berjalan", data.tim.length
				? el("ul", { class: "daftar" }, data.tim.map((t) => el("li", {}, el("a", { href: SK.tautan(SK.DOKUMEN.tim, t.name) },
					el("span", { class: "nama" }, t.nama_tim),
					el("span", { class: "baris redup" }, [t.nama_ketua && `Ketua ${t.nama_ketua}`, SK.masa(t.mulai, t.selesai)].filter(Boolean).join(" · "))))))
				: el("p", { class: "kosong" }, "Tidak ada tim yang berjalan.")),
			peluang(data.peluang),
		];
	};

	function penugasan(semua, batas) {
		const daftar = el("ul", { class: "daftar" }, semua.map((b) => el("li", { "data-cari": `${b.nama_pegawai} ${b.kegiatan} ${b.unit}`.toLowerCase() },
			el("a", { href: SK.tautan(SK.DOKUMEN.penugasan, b.name) },
				el("span", { class: "nama" }, b.nama_pegawai),
				el("span", { class: "baris" }, b.kegiatan),
				el("span", { class: "baris" }, SK.cip(b.status), SK.kemajuan(b.kemajuan),
					b.lewat ? el("span", { class: "lambat" }, `Lewat ${SK.tanggal(b.selesai)}`) : el("span", { class: "redup" }, `Sampai ${SK.tanggal(b.selesai)}`)),
				el("span", { class: "baris redup" }, b.unit)))));
		const cari = el("input", { type: "search", id: "cari-penugasan", placeholder: "Nama, kegiatan, atau unit", autocomplete: "off" });
		cari.addEventListener("input", () => [...daftar.children].forEach((li) => { li.hidden = !li.dataset.cari.includes(cari.value.trim().toLowerCase()); }));
		return el("section", { class: "kartu" },
			el("div", { class: "judul-bagian" }, el("h2", {}, "Penugasan yang berjalan"), el("span", { class: "hitung", "aria-label": `${semua.length} penugasan` }, semua.length)),
			el("p", { class: "redup" }, "Buka penugasan untuk memberi umpan balik, meminta laporan, atau mengubahnya."),
			semua.length > 5 && el("div", {}, el("label", { for: "cari-penugasan" }, "Cari"), cari),
			semua.length ? daftar : el("p", { class: "kosong" }, "Tidak ada penugasan yang berjalan."),
			semua.length >= batas && el("p", { class: "redup" }, `Ditampilkan ${batas} yang paling dekat selesainya.`));
	}

	function peluang(semua) {
		return SK.kartu("Peluang unit Anda",
			semua.length ? el("ul", { class: "daftar" }, semua.map(satuPeluang)) : el("p", { class: "kosong" }, "Belum ada peluang."),
			el("div", { class: "tombol-tombol" }, el("a", { class: "tombol", href: "#/baru/peluang" }, "Buka peluang baru")));
	}

	function satuPeluang(p) {
		return el("li", {}, el("div", { class: "isi" },
			el("span", { class: "nama" }, p.kegiatan),
			el("span", { class: "baris" }, SK.cip(p.terbuka ? "Terbuka" : "Ditutup"),
				el("span", { class: "redup" }, [SK.masa(p.mulai, p.selesai), p.terbuka && `ditutup ${SK.tanggal(p.tutup)}`].filter(Boolean).join(" · "))),
			p.pengajuan.length
				? p.pengajuan.map((a) => el("span", { class: "baris" }, el("a", { href: SK.tautan(SK.DOKUMEN.pengajuan, a.name) }, a.nama_pegawai), SK.cip(a.status)))
				: el("span", { class: "redup" }, "Belum ada yang mengajukan diri."),
			p.terbuka && el("div", { class: "tombol-tombol" },
				el("a", { class: "tombol", href: `#/isi/peluang/${encodeURIComponent(p.name)}` }, "Ubah peluang"),
				el("button", { type: "button", class: "bahaya", onclick: () => tutup(p) }, "Tutup peluang"))));
	}

	/* Closing turns away whoever was about to come forward, so one stray tap does not do it. */
	function tutup(p) {
		SK.tanya({
			judul: "Tutup peluang ini?", uraian: `${p.kegiatan}. Tidak ada lagi yang dapat mengajukan diri.`, tombol: "Ya, tutup", bahaya: true,
			kirim: async () => {
				await SK.tulis(METODE + "tutup_peluang", { nama: p.name });
				SK.kabari(`Peluang «${p.kegiatan}» ditutup.`);
				SK.pindah("#/unit");
			},
		});
	}
})();
