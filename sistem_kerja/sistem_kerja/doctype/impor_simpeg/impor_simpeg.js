// One import: its file, its columns, a dry run, the problems, the import in the background.
const SEDANG = ["Menunggu", "Berjalan"];
const WARNA = { Ditolak: "red", Peringatan: "orange", Diperbaiki: "blue", "Tidak ada di berkas": "gray" };
const METODE = "sistem_kerja.api.impor.";

frappe.ui.form.on("Impor SIMPEG", {
	onload(frm) {
		frm.set_df_property("berkas", "options", { restrictions: { allowed_file_types: [".csv", ".xlsx", ".txt", ".tsv"] } });
		frappe.realtime.off("impor_simpeg");
		frappe.realtime.on("impor_simpeg", (data) => {
			if (data.nama === frm.doc.name) data.status ? frm.reload_doc() : tampilkan_kemajuan(frm, data);
		});
	},
	refresh(frm) {
		clearTimeout(frm.sk_tunggu);
		frm.set_intro("");
		// The columns are those of the file; none can be added.
		frm.fields_dict.pemetaan.grid.wrapper.find(".grid-add-row, .grid-add-multiple-rows, .grid-upload").hide();
		tambah_contoh(frm);
		pilihan_bidang(frm);
		if (frm.is_new()) {
			frm.set_intro(__("Pilih jenis dan unggah berkas ekspor SIMPEG, lalu simpan. Kolomnya dikenali dari judulnya."), "blue");
			return;
		}
		const sedang = SEDANG.includes(frm.doc.status);
		frm.set_df_property("pemetaan", "read_only", sedang ? 1 : 0);
		if (sedang) {
			frm.disable_save();
			pantau(frm);
			return;
		}
		frm.enable_save();
		if (frm.doc.pesan) {
			frm.set_intro(frappe.utils.escape_html(frm.doc.pesan), frm.doc.status === "Gagal" ? "red" : "blue");
		}
		if (frm.doc.berkas && !frm.is_dirty()) tambah_tombol(frm);
		if (frm.doc.diperiksa) tampilkan_masalah(frm);
	},
	jenis: (frm) => pilihan_bidang(frm),
});

function tambah_contoh(frm) {
	for (const bentuk of ["xlsx", "csv"]) {
		frm.add_custom_button(
			bentuk.toUpperCase(),
			() => unduh("unduh_contoh", { jenis: frm.doc.jenis, bentuk }),
			__("Unduh contoh lembar")
		);
	}
}

function tambah_tombol(frm) {
	const coba = frm.add_custom_button(__("Uji coba"), () => jalankan(frm, 1));
	if (frm.doc.status !== "Diperiksa") {
		coba.addClass("btn-primary");
	} else if (!frm.doc.ditolak || frm.doc.lewati_ditolak) {
		frm.add_custom_button(__("Impor sekarang"), () => konfirmasi(frm)).addClass("btn-primary");
	}
	if (frm.doc.diperiksa) {
		for (const bentuk of ["xlsx", "csv"]) {
			frm.add_custom_button(
				bentuk.toUpperCase(),
				() => unduh("unduh_masalah", { nama: frm.doc.name, bentuk }),
				__("Unduh berkas masalah")
			);
		}
	}
}

function konfirmasi(frm) {
	const isi = [__("{0} baru", [frm.doc.baru]), __("{0} berubah", [frm.doc.berubah])];
	if (frm.doc.ditolak) isi.push(__("{0} baris ditolak dilewati", [frm.doc.ditolak]));
	frappe.confirm(__("Simpan {0}?", [isi.join(", ")]), () => jalankan(frm, 0));
}

function jalankan(frm, uji_coba) {
	frappe
		.call({ method: METODE + "jalankan", type: "POST", args: { nama: frm.doc.name, uji_coba }, freeze: true })
		.then(() => frm.reload_doc());
}

function unduh(metode, isi) {
	const tautan = document.createElement("a");
	tautan.href = `/api/method/${METODE}${metode}?` + new URLSearchParams(isi);
	tautan.download = "";
	tautan.click();
}

// Asked for again and again too, because realtime may not reach this browser.
function pantau(frm) {
	const nama = frm.doc.name;
	frappe
		.call({ method: METODE + "kemajuan", type: "POST", args: { nama } })
		.then(({ message }) => {
			if (!frm.doc || frm.doc.name !== nama) return;
			if (!SEDANG.includes(message.status)) return frm.reload_doc();
			tampilkan_kemajuan(frm, message);
			frm.sk_tunggu = setTimeout(() => pantau(frm), 1500);
		});
}

function tampilkan_kemajuan(frm, { selesai, jumlah }) {
	const persen = jumlah ? Math.min(99, Math.round((100 * selesai) / jumlah)) : 1;
	const teks = selesai ? __("{0} baris dibaca", [selesai]) : __("Menunggu giliran ...");
	frm.dashboard.show_progress(__("Kemajuan"), persen, teks);
}

function pilihan_bidang(frm) {
	frappe.call({ method: METODE + "bidang", type: "GET", args: { jenis: frm.doc.jenis || "Pegawai" } }).then(({ message }) => {
		const grid = frm.fields_dict.pemetaan.grid;
		grid.update_docfield_property("bidang", "options", ["", ...message]);
		frm.refresh_field("pemetaan");
	});
}

function tampilkan_masalah(frm) {
	frappe.call({ method: METODE + "masalah", type: "GET", args: { nama: frm.doc.name } }).then(({ message }) => {
		const aman = (isi) => frappe.utils.escape_html(isi == null ? "" : String(isi));
		const baris = message.baris.map(
			(m) => `<tr><td class="text-right">${m.baris || ""}</td>
			<td><span class="indicator-pill no-indicator-dot ${WARNA[m.tingkat]}">${aman(__(m.tingkat))}</span></td>
			<td>${aman(m.kolom)}</td><td style="word-break:break-word">${aman(m.nilai)}</td><td>${aman(m.masalah)}</td><td>${aman(m.saran)}</td></tr>`
		);
		const judul = ["Baris", "Tingkat", "Kolom", "Nilai", "Masalah", "Yang Harus Dilakukan"];
		const daftar = "/app/masalah-impor?" + new URLSearchParams({ impor: frm.doc.name });
		const catatan = [];
		if (message.jumlah > message.baris.length) {
			catatan.push(__("{0} dari {1} masalah; selebihnya dalam berkas masalah.", [message.baris.length, message.jumlah]));
		}
		if (message.hilang) catatan.push(__("{0} yang sudah tersimpan tidak ada di berkas; datanya dibiarkan.", [message.hilang]));
		const lebih = catatan.length
			? `<p class="text-muted">${catatan.join(" ")} <a href="${daftar}">${__("Lihat semua")}</a></p>`
			: "";
		const tabel = `<div class="table-responsive" style="max-height:480px;overflow-y:auto"><table class="table table-bordered table-sm small">
			<thead><tr>${judul.map((j) => `<th>${__(j)}</th>`).join("")}</tr></thead><tbody>${baris.join("")}</tbody></table></div>`;
		frm.fields_dict.tabel_masalah.$wrapper.html(
			(baris.length ? tabel : `<p class="text-muted">${__("Tidak ada masalah.")}</p>`) + lebih
		);
	});
}
