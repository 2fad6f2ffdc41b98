// The drawing as one piece of SVG text: set once, so that the browser lays out once however many boxes there are.
frappe.provide("sistem_kerja.peta");

(function () {
	const aman = (teks) => frappe.utils.escape_html(String(teks ?? ""));

	function keterangan(k) {
		if (k.jenis === "kelompok") return `${k.judul}: ${k.orang.map((o) => o[1]).join(", ")}`;
		const bagian = [k.jabatan, k.unit, k.nama || (k.kosong ? __("kosong") : "")];
		if (k.pengganti) bagian.push(`${k.pengganti[0]} ${k.pengganti[2]}`);
		return [...bagian, k.alasan, k.masalah].filter(Boolean).join("\n");
	}

	function kelas(k) {
		return [
			`kotak ${k.jenis}`,
			k.tingkat && `tingkat-${k.tingkat}`,
			k.kosong && "lowong",
			k.masalah && "bermasalah",
		]
			.filter(Boolean)
			.join(" ");
	}

	function kotak(k, ciut, turunan) {
		const { BARIS } = sistem_kerja.peta;
		const teks = k.baris.map(([isi, jenis, pegawai], i) => {
			const tujuan = pegawai ? ` data-pegawai="${aman(pegawai)}"` : "";
			return `<text class="${jenis}" x="12" y="${18 + i * BARIS}"${tujuan}>${aman(isi)}</text>`;
		});
		let lipat = "";
		if (k.semua_anak.length) {
			const isi = ciut ? `+${turunan}` : "−";
			const lebar = ciut ? 14 + String(turunan).length * 7 : 16;
			lipat = `<g class="lipat" data-lipat="${aman(k.id)}" transform="translate(${k.l / 2},${k.t + 9})"><title>${
				ciut ? __("Bentangkan") : __("Ciutkan")
			}</title><rect x="${-lebar / 2}" y="-8" width="${lebar}" height="16" rx="8"/><text y="4">${isi}</text></g>`;
		}
		return `<g class="${kelas(k)}" data-id="${aman(k.id)}" transform="translate(${k.x},${k.y})"><title>${aman(
			keterangan(k)
		)}</title><rect class="bingkai" width="${k.l}" height="${k.t}" rx="5"/><rect class="pita" width="5" height="${
			k.t
		}" rx="2"/>${teks.join("")}${lipat}</g>`;
	}

	// From parent to child, square as in the figures; a leaf hangs on the rail beside it.
	function garis_anak(induk, k) {
		const { JARAK } = sistem_kerja.peta;
		const bus = induk.y + induk.t + JARAK.y / 2;
		const dari = `M${induk.x + induk.l / 2},${induk.y + induk.t}V${bus}`;
		let jalan = `${dari}H${k.x + k.l / 2}V${k.y}`;
		if (k.rel !== undefined) jalan = `${dari}H${k.rel}V${k.y + k.t / 2}H${k.x}`;
		else if (k.batang !== undefined) jalan = `${dari}H${k.x + k.batang}V${k.bus}H${k.x + k.l / 2}V${k.y}`;
		// A group hangs under its evaluator; an office below another one may have a different evaluator.
		const dinilai = k.penilai === induk.id;
		const salah = k.masalah && !k.penilai;
		return `<path class="garis ${salah ? "putus" : dinilai ? "menilai" : "susunan"}" d="${jalan}"/>`;
	}

	// An evaluator elsewhere: a curve from his box to the one evaluated.
	function garis_menilai(dari, ke) {
		const x1 = dari.x + dari.l / 2, y1 = dari.y + dari.t, x2 = ke.x + ke.l * 0.75, y2 = ke.y;
		const lengkung = Math.max(40, Math.abs(y2 - y1) / 2);
		return `<path class="garis silang" marker-end="url(#sk-panah)" d="M${x1},${y1}C${x1},${y1 + lengkung} ${x2},${
			y2 - lengkung
		} ${x2},${y2 - 2}"/>`;
	}

	// SVG text of a Pohon and the positions that `tata` gave.
	sistem_kerja.peta.gambar = function (pohon, letak) {
		const ada = new Map(letak.tampak.map((k) => [k.id, k]));
		const bagian = [];
		letak.tampak.forEach((k) => k.anak.forEach((a) => bagian.push(garis_anak(k, a))));
		pohon.data.garis.forEach(([dari, ke]) => {
			if (ada.has(dari) && ada.has(ke)) bagian.push(garis_menilai(ada.get(dari), ada.get(ke)));
		});
		letak.tampak.forEach((k) => {
			const ciut = pohon.ciut.has(k.id);
			bagian.push(kotak(k, ciut, ciut ? pohon.turunan(k) : 0));
		});
		return `<defs><marker id="sk-panah" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0L8,4L0,8z"/></marker></defs><g class="bidang">${bagian.join(
			""
		)}</g>`;
	};
})();
