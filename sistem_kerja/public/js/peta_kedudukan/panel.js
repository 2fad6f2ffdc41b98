// Beside the drawing: search, what is wrong and why, the people of a group.
frappe.provide("sistem_kerja.peta");

(function () {
	const aman = (teks) => frappe.utils.escape_html(String(teks ?? ""));
	const BANYAK = 200; // rows of a list before it says how many more there are

	// Texts to search in, once per drawing: [box, text in lower case, label].
	sistem_kerja.peta.indeks = function (pohon) {
		const semua = [];
		for (const k of pohon.kotak.values()) {
			if (k.jenis === "kelompok") {
				k.orang.forEach((o) => semua.push([k.id, `${o[1]} ${o[2]} ${o[0]}`.toLowerCase(), o[1], o[2]]));
				semua.push([k.id, k.judul.toLowerCase(), k.judul, pohon.kotak.get(k.induk)?.unit || ""]);
			} else {
				const isi = [k.jabatan, k.unit, k.nama, k.pegawai, k.kode, ...(k.pengganti || [])];
				semua.push([k.id, isi.filter(Boolean).join(" ").toLowerCase(), k.jabatan, k.nama || k.unit]);
			}
		}
		return semua;
	};

	// Every word must occur, in any order.
	sistem_kerja.peta.cari = function (indeks, teks) {
		const kata = teks.toLowerCase().split(/\s+/).filter(Boolean);
		return kata.length ? indeks.filter(([, isi]) => kata.every((k) => isi.includes(k))) : [];
	};

	function tombol(kotak, atas, bawah, pegawai = "") {
		return `<li><button type="button" data-ke="${aman(kotak)}" data-orang="${aman(pegawai)}"><b>${aman(
			atas
		)}</b><span>${aman(bawah)}</span></button></li>`;
	}

	function daftar(baris) {
		const lebih = baris.length - BANYAK;
		const sisa = lebih > 0 ? `<li class="sisa">${__("… dan {0} lagi", [lebih])}</li>` : "";
		return `<ul>${baris.slice(0, BANYAK).join("")}${sisa}</ul>`;
	}

	function ringkasan(jumlah) {
		const isi = [
			[jumlah.unit, __("jabatan pimpinan")],
			[jumlah.kosong, __("kosong")],
			[jumlah.pegawai, __("pegawai aktif")],
			[jumlah.masalah, __("tanpa penilai yang benar")],
		];
		return `<div class="ringkas">${isi.map(([n, t]) => `<div><b>${n}</b>${t}</div>`).join("")}</div>`;
	}

	sistem_kerja.peta.panel_masalah = function (data) {
		const baris = data.masalah.map(([kotak, pegawai, nama, alasan]) => tombol(kotak, nama, alasan, pegawai));
		const judul = baris.length
			? `<h4 class="salah">${__("Penilai kosong atau keliru")} (${baris.length})</h4>`
			: `<p class="beres">${__("Semua pegawai di sini mempunyai penilai yang sesuai dengan aturan.")}</p>`;
		return ringkasan(data.jumlah) + judul + daftar(baris);
	};

	sistem_kerja.peta.panel_hasil = function (hasil) {
		const judul = hasil.length ? __("{0} ditemukan", [hasil.length]) : __("Tidak ada yang cocok");
		return `<h4>${judul}</h4>` + daftar(hasil.map(([kotak, , atas, bawah]) => tombol(kotak, atas, bawah)));
	};

	// A group with all its people; each name opens the employee's form where the user may read it.
	sistem_kerja.peta.panel_kelompok = function (k, pohon) {
		const boleh = frappe.model.can_read("Employee");
		const orang = k.orang.map(([pegawai, nama, jabatan, unit, salah]) => {
			const tempat = pohon.kotak.get(`u:${unit}`)?.unit || unit;
			const sebut = boleh
				? `<a href="/app/employee/${encodeURIComponent(pegawai)}">${aman(nama)}</a>`
				: aman(nama);
			const galat = salah ? `<span class="salah">${aman(salah)}</span>` : "";
			return `<li class="baris"><b>${sebut}</b><span>${aman(jabatan)}</span><span>${aman(tempat)}</span>${galat}</li>`;
		});
		const penilai = pohon.kotak.get(k.penilai);
		const siapa = penilai ? __("dinilai oleh {0}", [penilai.jabatan]) : __("tanpa penilai");
		return `<h4>${aman(k.judul)} (${k.orang.length})</h4><p>${aman(siapa)}</p><ul>${orang.join("")}</ul>
			<button type="button" class="btn btn-xs btn-default" data-kembali>${__("Kembali")}</button>`;
	};
})();
