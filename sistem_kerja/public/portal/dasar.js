/* Foundations of the portal: building elements, calling the server, messages, dates.
   User data only ever becomes text nodes; nothing is written with innerHTML. */
"use strict";

const SK = {};

SK.METODE = "/api/method/sistem_kerja.api.portal.";
SK.DOKUMEN = {
	permohonan: "Surat Permohonan Pelibatan",
	penugasan: "Penugasan",
	laporan: "Laporan Pelaksanaan Tugas",
	tim: "Tim Kerja",
	perubahan_tim: "Perubahan Tim",
	usulan: "Usulan Ketua Tim",
	perjanjian: "Perjanjian Kinerja",
	kendala: "Kendala Pelaksanaan",
	pemantauan: "Pemantauan Berkala",
	rekomendasi: "Rekomendasi Penilaian",
	permintaan: "Permintaan Laporan",
	pengajuan: "Pengajuan Sukarela",
	perubahan_penugasan: "Perubahan Penugasan",
	paraf: "Paraf Naskah",
	tte: "Naskah Dinas",
};

/* Pages that are no document, by the first word of their address: a file says SK.HALAMAN.tugas = async (nama) => [nodes]. */
SK.HALAMAN = {};

/* el("a", {href, class, onclick}, "teks", anak ...): null children are left out. */
SK.el = function (tag, sifat, ...anak) {
	const simpul = document.createElement(tag);
	for (const [nama, nilai] of Object.entries(sifat || {})) {
		if (nilai === null || nilai === undefined || nilai === false) continue;
		if (nama.startsWith("on")) simpul.addEventListener(nama.slice(2), nilai);
		else simpul.setAttribute(nama, nilai === true ? "" : nilai);
	}
	simpul.append(...anak.flat().filter((a) => a !== null && a !== undefined && a !== false));
	return simpul;
};

SK.tautan = function (doctype, name) {
	const jenis = Object.keys(SK.DOKUMEN).find((k) => SK.DOKUMEN[k] === doctype);
	return `#/${jenis}/${encodeURIComponent(name)}`;
};

/* --- dates: as the server wrote them, without shifting time zones --- */

const BULAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

SK.tanggal = function (teks) {
	const [t, b, h] = String(teks || "").slice(0, 10).split("-").map(Number);
	return h ? `${h} ${BULAN[b - 1]} ${t}` : "";
};
SK.waktu = (teks) => `${SK.tanggal(teks)} pukul ${String(teks).slice(11, 16).replace(":", ".")}`;
SK.masa = (a, b) => (a && b ? `${SK.tanggal(a)} – ${SK.tanggal(b)}` : SK.tanggal(a || b));

/* --- calling the server --- */

SK.Galat = class extends Error {
	constructor(pesan, jenis) {
		super(pesan);
		this.jenis = jenis;
	}
};

/* What the page brought along is given once; without a network the last copy on this device is shown. */
SK.baca = async function (metode, isi) {
	const alamat = metode + "?" + new URLSearchParams(isi || {});
	const awal = metode === "beranda" && SK.awal;
	SK.awal = null;
	try {
		const hasil = awal || (await panggil("GET", metode, isi));
		SK.salinan.simpan(alamat, hasil);
		return hasil;
	} catch (galat) {
		const lama = galat.jenis === "jaringan" && SK.salinan.ambil(alamat);
		if (lama) return lama.isi;
		throw galat;
	}
};
SK.tulis = async function (metode, isi) {
	if (SK.dariRangka) await SK.perbaruiSesi();
	return panggil("POST", metode, isi);
};

/* The shell kept for use without a network names nobody; the cookie tells whose session this browser holds. */
SK.dariRangka = !document.body.dataset.pengguna;
if (SK.dariRangka) document.body.dataset.pengguna = penggunaKini();

/* Files that keep something on this device say here how it is wiped on leaving. */
SK.saatKeluar = [];

SK.awal = JSON.parse(document.getElementById("awal")?.textContent || "null");

/* `isi`: an object, or FormData with a file. Throws SK.Galat with a message to show. */
async function panggil(cara, metode, isi) {
	const atur = { method: cara, credentials: "same-origin", headers: { Accept: "application/json" } };
	let alamat = metode.startsWith("/") ? metode : SK.METODE + metode;
	if (cara === "GET") alamat += "?" + new URLSearchParams(isi || {});
	else {
		atur.headers["X-Frappe-CSRF-Token"] = document.body.dataset.csrf;
		atur.body = isi instanceof FormData ? isi : JSON.stringify(isi || {});
		if (!(isi instanceof FormData)) atur.headers["Content-Type"] = "application/json";
	}
	let jawaban;
	try {
		jawaban = await fetch(alamat, atur);
	} catch {
		throw new SK.Galat("Tidak tersambung ke server. Periksa jaringan Anda, lalu coba lagi.", "jaringan");
	}
	SK.tersambung();
	const data = await jawaban.json().catch(() => ({}));
	const pesan = pesanServer(data);
	if (jawaban.ok) {
		if (pesan) SK.kabari(pesan);
		return data.message;
	}
	throw galatDari(jawaban.status, data, pesan);
}

function galatDari(status, data, pesan) {
	if (sesiHabis(status, data)) return new SK.Galat("Sesi Anda sudah berakhir.", "sesi");
	if (status === 413) return new SK.Galat("Berkas terlalu besar. Paling besar 10 MB.", "ukuran");
	if (pesan) return new SK.Galat(pesan, data.exc_type);
	if (status === 403) return new SK.Galat("Anda tidak berhak melihat atau mengubah dokumen ini.", "izin");
	if (status === 404) return new SK.Galat("Dokumen ini tidak ditemukan.", "tiada");
	return new SK.Galat("Server sedang bermasalah. Coba lagi beberapa saat lagi.", "server");
}

/* The cookie names the present user; "Guest", or another user than this page's, means the session has ended. */
function sesiHabis(status, data) {
	return data.session_expired || data.exc_type === "CSRFTokenError" || (status === 403 && penggunaKini() !== document.body.dataset.pengguna);
}
function penggunaKini() {
	const cocok = document.cookie.match(/(?:^|; )user_id=([^;]*)/);
	return cocok ? decodeURIComponent(cocok[1]) : "Guest";
}

/* Messages of frappe.throw and msgprint: JSON within JSON, with HTML inside; we want the text. */
function pesanServer(data) {
	try {
		return JSON.parse(data._server_messages || "[]")
			.map((satu) => JSON.parse(satu).message)
			.flat()
			.map((p) => tanpaHtml(String(p)))
			.join("\n");
	} catch {
		return "";
	}
}

/* DOMParser makes an inert document: no script runs, no image loads. */
function tanpaHtml(teks) {
	const berbaris = teks.replace(/<br\s*\/?>|<\/(p|li|div|tr)>/gi, "\n");
	return new DOMParser().parseFromString(berbaris, "text/html").body.textContent.replace(/\n\s*\n+/g, "\n").trim();
}

/* --- telling the user --- */

SK.kabari = function (pesan) {
	const baris = SK.el("p", {}, pesan);
	document.getElementById("kabar").append(baris);
	setTimeout(() => baris.remove(), 7000);
};

SK.pesanGalat = function (galat) {
	const anak = [SK.el("p", {}, galat.message || "Terjadi kesalahan.")];
	if (galat.jenis === "sesi")
		anak.push(
			SK.el("p", {}, SK.el("a", { href: "/login?redirect-to=/sistem-kerja" }, "Masuk lagi"), "; isian laporan di tab ini tetap tersimpan.")
		);
	return SK.el("div", { class: "pesan galat", role: "alert", tabindex: "-1" }, anak);
};

/* Disable a button while `kerja` runs, so that a second tap does nothing. */
SK.sibuk = async function (tombol, kerja) {
	const semua = [...(tombol.closest("form, dialog, .tombol-tombol") || tombol.parentNode).querySelectorAll("button")];
	semua.forEach((t) => (t.disabled = true));
	tombol.setAttribute("aria-busy", "true");
	try {
		return await kerja();
	} finally {
		tombol.removeAttribute("aria-busy");
		semua.forEach((t) => (t.disabled = false));
	}
};

/* --- small pieces --- */

const WARNA = [
	[/^(Selesai|Disetujui|Diparaf|Berlaku|Ditetapkan|Diputuskan|Ditindaklanjuti|Dilaporkan|Dipertimbangkan|Terbuka)$/, "baik"],
	[/^(Ditolak|Perlu Perbaikan|Dicabut|Dibatalkan|Dikembalikan|Gugur)$/, "buruk"],
	[/^(Ditugaskan|Menunggu)/, "tunggu"],
	[/^(Berjalan|Evaluasi|Disampaikan)/, "jalan"],
];
SK.cip = function (status) {
	const warna = WARNA.find(([pola]) => pola.test(status));
	return SK.el("span", { class: "cip " + (warna ? warna[1] : "") }, status);
};

SK.tenggat = function (tenggat, terlambat) {
	if (!tenggat) return null;
	return terlambat
		? SK.el("span", { class: "lambat" }, `Terlambat: tenggat ${SK.tanggal(tenggat)}`)
		: SK.el("span", { class: "redup" }, `Tenggat ${SK.tanggal(tenggat)}`);
};

SK.kartu = function (judul, ...isi) {
	return SK.el("section", { class: "kartu" }, judul && SK.el("h2", {}, judul), ...isi);
};
/* Without an address: back to the section of the navigation that was open last. */
SK.kembali = (ke, teks) => SK.el("a", { class: "kembali", href: ke || SK.asal?.ke || "#/" }, "‹ " + (teks || SK.asal?.teks || "Beranda"));
