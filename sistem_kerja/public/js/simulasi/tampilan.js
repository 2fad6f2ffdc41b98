// A simulated way of a document as HTML: what stands against it, the steps, the picture.
frappe.provide("sistem_kerja.simulasi");

(function () {
	const aman = (teks) => frappe.utils.escape_html(teks || "");
	const tanggal = (t) => (t ? frappe.datetime.str_to_user(t) : "");
	const pasal = (teks) => (teks ? `<span class="pasal">${aman(teks)}</span>` : "");

	// A person with his office, or plainly why there is none.
	function orang(p) {
		if (!p) return "";
		const ganti = p.kapasitas ? ` <span class="tanda">${aman(p.kapasitas)}</span>` : "";
		const siapa = p.nama ? `<b>${aman(p.nama)}</b>${ganti}` : "";
		const halangan = p.halangan ? `<div class="halangan">${aman(p.halangan)}</div>` : "";
		return `${siapa}<div>${aman(p.jabatan || p.peran)}</div>${halangan}`;
	}

	const singkat = (p) => (p.nama ? `${aman(p.jabatan)} (${aman(p.nama)})` : aman(p.jabatan || p.peran) + (p.halangan ? `, ${aman(p.halangan)}` : ""));

	function surat(s) {
		const ttd = s.penanda_tangan
			? __("ditandatangani {0}", [singkat(s.penanda_tangan)])
			: __("penanda tangannya tidak diatur profil");
		const salinan = s.tembusan.length ? `; ${__("tembusan")}: ${s.tembusan.map(singkat).join(", ")}` : "";
		return `<div class="surat">${frappe.utils.icon("file", "xs")} <b>${aman(s.nama)}</b>, ${ttd}${salinan} ${pasal(s.dasar)}</div>`;
	}

	function tindakan(t) {
		const ket = [
			t.oleh && __("oleh {0}", [singkat(t.oleh)]),
			t.syarat && __("bila {0}", [aman(t.syarat.charAt(0).toLowerCase() + t.syarat.slice(1))]),
			t.wajib_alasan && __("wajib alasan"),
		].filter(Boolean);
		const tutup = t.tertutup ? `<div class="halangan">${aman(t.tertutup)}</div>` : "";
		return `<li class="${t.maju ? "maju" : ""}"><b>${aman(t.nama)}</b> → ${aman(t.ke)}
			${ket.length ? `<span class="text-muted">(${ket.join("; ")})</span>` : ""} ${pasal(t.dasar)}
			${t.surat.map(surat).join("")}${tutup}</li>`;
	}

	function waktu(s) {
		if (s.lebur) return `<div class="tanda lebur">${__("Lebur: pejabatnya sama dengan tahap berikut, bertindak sekali di sana")}</div>`;
		if (s.tenggat) return `<div class="tenggat">${__("paling lambat {0}", [`<b>${tanggal(s.tenggat)}</b>`])} <span class="text-muted">(${__("{0} hari sejak {1}", [s.tenggat_hari, tanggal(s.mulai)])})</span></div>`;
		if (s.tenggat_hari) return `<div class="tenggat text-muted">${__("{0} hari", [s.tenggat_hari])}</div>`;
		return s.akhir || !s.urut ? "" : `<div class="tenggat text-muted">${__("tanpa tenggat")}</div>`;
	}

	function langkah(s) {
		const kelas = ["langkah", s.akhir && "akhir", s.lebur && "dilebur", !s.urut && "samping", s.pelaku?.halangan && "berhalangan"];
		const siapa = s.pelaku ? orang(s.pelaku) : `<div class="text-muted">${s.akhir ? __("Selesai, tidak ada yang bertindak lagi") : ""}</div>`;
		const catat = s.pencatat ? `<div class="text-muted">${__("dicatat {0}", [singkat(s.pencatat)])}</div>` : "";
		return `<section class="${kelas.filter(Boolean).join(" ")}" data-status="${aman(s.status)}">
			<div class="nomor">${s.urut || "•"}</div>
			<div class="badan"><header><h4>${aman(s.status)}</h4>${waktu(s)}</header>
			<div class="siapa">${siapa}${catat}${pasal(s.dasar)}</div>
			${s.tindakan.length ? `<ul>${s.tindakan.map(tindakan).join("")}</ul>` : ""}</div></section>`;
	}

	function temuan(h) {
		const butir = h.temuan.map(
			(t) => `<div class="temuan ${t.tingkat}"><b>${t.tingkat === "tolak" ? __("Ditolak") : __("Peringatan")}:</b> ${aman(t.pesan)} ${pasal(t.dasar)}</div>`
		);
		if (h.halangan) butir.push(`<div class="temuan tolak">${aman(h.halangan)}</div>`);
		if (!h.ada_doctype) {
			butir.push(`<div class="temuan info">${__("Dokumen ini belum dibuat di aplikasi; alurnya menurut profil.")}</div>`);
		}
		return butir.join("");
	}

	function ringkasan(h) {
		const baris = [
			[__("Pegawai"), [h.pegawai, h.jabatan, h.unit_pegawai].filter(Boolean).map(aman).join(", ")],
			[__("Unit pemilik"), aman(h.unit_pemilik)],
			[__("Unit dituju"), aman(h.unit_dituju)],
			[__("Dialamatkan kepada"), h.penerima ? singkat(h.penerima) : ""],
			[__("Tembusan"), h.tembusan.map(singkat).join("; ")],
			[__("Tim ditetapkan"), h.penetap_tim ? singkat(h.penetap_tim) : ""],
			[__("Catatan"), aman(h.catatan)],
		];
		return `<dl>${baris.filter((b) => b[1]).map(([k, v]) => `<dt>${k}</dt><dd>${v}</dd>`).join("")}</dl>`;
	}

	sistem_kerja.simulasi.tampilan = (h) => {
		const utama = h.langkah.filter((s) => s.urut), samping = h.langkah.filter((s) => !s.urut);
		const arah = { keluar: __("ke instansi lain"), masuk: __("dari instansi lain") }[h.arah];
		return `<div class="kepala"><h3>${aman(h.judul)}${arah ? ` (${arah})` : ""}</h3>
			<p>${aman(h.daerah)}, ${aman(h.dasar)} · ${__("mulai {0}", [tanggal(h.tanggal)])} · ${__("aturan tersimpan {0}", [aman(h.versi)])}</p>
			${ringkasan(h)}${temuan(h)}</div>
			<div class="dua"><div class="kiri"><h4 class="judul">${__("Jalan utama, bila setiap orang memakai seluruh waktunya")}</h4>
			${utama.map(langkah).join("")}
			${samping.length ? `<h4 class="judul">${__("Tahap lain")}</h4>${samping.map(langkah).join("")}` : ""}</div>
			<figure>${h.gambar}</figure></div>`;
	};
})();
