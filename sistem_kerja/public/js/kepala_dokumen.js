// On top of every document that moves: where it stands, whose turn it is and why, what mends it; its history in sentences.
frappe.provide("sistem_kerja.kepala");

(() => {
	const aman = (teks) => frappe.utils.escape_html(String(teks ?? ""));
	const hari = (tanggal) => frappe.datetime.str_to_user(tanggal);
	const senarai = (kata) =>
		kata.length < 2 ? kata.join("") : __("{0} atau {1}", [kata.slice(0, -1).join(", "), kata[kata.length - 1]]);

	sistem_kerja.kepala.tampilkan = function (frm) {
		const k = frm.is_new() ? null : frm.doc.__onload?.kepala;
		wadah(frm).html(k ? [langkah(k), giliran(k), alasan(k)].join("") : "").toggleClass("hidden", !k);
		pasang(frm, k);
		if (k) frm.set_df_property("status", "hidden", 1); // said above, and again in the title
		sistem_kerja.kepala.riwayat(frm, k);
		if (frm.is_new()) terangkan(frm);
	};

	// Before there is a document: how it will go by the rules in force.
	async function terangkan(frm) {
		if (!frm.doc.jalur || frm.doctype === "Surat Permohonan Pelibatan") return; // says so at its path
		const args = { doctype: frm.doctype, jalur: frm.doc.jalur };
		const { message } = await frappe.call({ method: "sistem_kerja.api.aturan_dokumen.petunjuk", type: "GET", args });
		if (!message || !frm.is_new()) return;
		const isi = `<b>${__("Isi yang bertanda bintang, lalu simpan.")}</b> ${aman(message)}`;
		wadah(frm).html(`<div class="sk-giliran sk-biru">${isi}</div>`).removeClass("hidden");
	}

	function wadah(frm) {
		let $kepala = frm.layout.wrapper.find("> .sk-kepala");
		if (!$kepala.length)
			$kepala = $(`<section class="sk-kepala" aria-label="${__("Keadaan dokumen")}"></section>`).prependTo(frm.layout.wrapper);
		return $kepala;
	}

	function langkah(k) {
		const nama = { lewat: __("sudah lewat"), kini: __("sekarang"), nanti: __("berikutnya") };
		const butir = k.langkah.map(
			(l) =>
				`<li class="sk-${l.keadaan}"${l.keadaan === "kini" ? ' aria-current="step"' : ""}>` +
				`<span class="sr-only">${nama[l.keadaan]}: </span>${aman(__(l.status))}` +
				(l.siapa ? `<small>${aman(l.siapa)}</small>` : "") +
				"</li>"
		);
		return `<ol class="sk-langkah">${butir.join("")}</ol>`;
	}

	function giliran(k) {
		const [warna, isi] = kalimat(k);
		const dasar = k.dasar || k.dasar_alur;
		return (
			`<div class="sk-giliran sk-${warna}"><div>${isi}</div><div class="sk-dasar">${aman(__("Dasar: {0}", [dasar]))}` +
			` <button type="button" class="btn btn-xs btn-link" data-aturan>${__("Lihat jalannya menurut aturan")}</button></div></div>`
		);
	}

	// The sentence about whose turn it is, with its colour.
	function kalimat(k) {
		if (k.menunggu) return ["oranye", macet(k)];
		const p = k.pemegang;
		if (!p) return ["abu", aman(tanpa_giliran(k.berlangsung))];
		const apa = k.tindakan.length ? ": " + senarai(k.tindakan.map((t) => `<b>${aman(__(t))}</b>`)) : "";
		const siapa = p.saya
			? `<b>${__("Giliran Anda")}</b> ${aman(__("sebagai {0}", [p.jabatan]))}`
			: `<b>${__("Menunggu {0}", [aman(p.nama || p.jabatan)])}</b>${p.nama ? ", " + aman(p.jabatan) : ""}`;
		return [p.lewat ? "merah" : p.saya ? "hijau" : "biru", siapa + apa + waktu(p)];
	}

	function tanpa_giliran(b) {
		if (!b) return __("Selesai: tidak ada lagi yang harus dilakukan.");
		if (b.nama && b.sampai) return __("Sedang dilaksanakan {0} sampai {1}; tidak menunggu keputusan siapa pun.", [b.nama, hari(b.sampai)]);
		return __("Sedang berlaku; tidak menunggu keputusan siapa pun.");
	}

	function waktu(p) {
		const bagian = [];
		if (p.tenggat) bagian.push(p.lewat ? __("tenggat {0} lewat {1} hari", [hari(p.tenggat), p.lewat]) : __("paling lambat {0}", [hari(p.tenggat)]));
		if (p.sejak) bagian.push(__("sejak {0}", [hari(p.sejak)]));
		return bagian.length ? ` <span class="sk-waktu">(${aman(bagian.join("; "))})</span>` : "";
	}

	function macet(k) {
		const boleh = (o) => (o.baru ? frappe.model.can_create(o.doctype) : frappe.model.can_write(o.doctype));
		const tombol = (o, i) => (boleh(o) ? `<button type="button" class="btn btn-xs btn-default" data-obat="${i}">${aman(o.label)}</button>` : "");
		const obat = k.obat.map(tombol).filter(Boolean);
		return (
			`<b>${aman(__("Menunggu pejabat: {0}.", [k.menunggu]))}</b> ` +
			aman(__("Dokumen berjalan lagi dengan sendirinya setelah jabatannya diisi, pejabat sementaranya ditunjuk, atau akunnya dibuat.")) +
			(obat.length ? `<div class="sk-obat">${obat.join(" ")}</div>` : " " + aman(__("Yang membenahinya Pengelola Kepegawaian.")))
		);
	}

	function alasan(k) {
		if (!k.alasan) return "";
		return `<blockquote class="sk-alasan">${aman(k.alasan.isi)}<footer>${aman(k.alasan.oleh)}</footer></blockquote>`;
	}

	function pasang(frm, k) {
		wadah(frm)
			.off("click")
			.on("click", "[data-aturan]", () => sistem_kerja.kepala.aturan(frm))
			.on("click", "[data-obat]", (e) => {
				const obat = k.obat[Number(e.currentTarget.dataset.obat)];
				if (obat.baru) sistem_kerja.buat_pejabat_sementara({ unit: obat.baru });
				else frappe.set_route("Form", obat.doctype, obat.name);
			});
	}

	// Sentences in place of the table, newest first.
	sistem_kerja.kepala.riwayat = function (frm, k) {
		const tab = frm.layout.tabs.find((t) => t.df.fieldname === "tab_riwayat");
		if (!tab) return;
		frm.set_df_property("riwayat", "hidden", 1);
		let $isi = tab.wrapper.find("> .sk-riwayat");
		if (!$isi.length) $isi = $('<ol class="sk-riwayat"></ol>').prependTo(tab.wrapper);
		const baris = (k?.riwayat || []).map(
			(b) =>
				`<li><div><span class="sk-tanggal">${aman(b.tanggal)}, ${aman(b.jam)}</span> ${aman(b.kalimat)}` +
				(b.ke ? ` <span class="sk-ke">→ ${aman(__(b.ke))}</span>` : "") +
				"</div>" +
				(b.catatan ? `<blockquote>${aman(b.catatan)}</blockquote>` : "") +
				(b.dasar ? `<div class="sk-dasar">${aman(__("Dasar: {0}", [b.dasar]))}</div>` : "") +
				"</li>"
		);
		$isi.html(baris.join("") || `<li class="text-muted">${__("Belum ada tindakan. Riwayat dimulai ketika dokumen dikirim.")}</li>`);
	};

	sistem_kerja.kepala.aturan = async function (frm) {
		const args = { doctype: frm.doctype, name: frm.doc.name };
		const { message: a } = await frappe.call({ method: "sistem_kerja.api.aturan_dokumen.baca", type: "GET", args });
		const tindakan = (t) =>
			`<li>${aman(__(t.nama))}${t.oleh ? ` (${aman(t.oleh)})` : ""} → ${aman(__(t.ke))}` +
			(t.wajib_alasan ? `, ${__("dengan alasan")}` : "") +
			(t.terbit.length ? `; ${aman(__("terbit {0}", [t.terbit.join(", ")]))}` : "") +
			"</li>";
		const tahap = (t) =>
			`<tr class="${t.kini ? "sk-baris-kini" : ""}"><td><b>${aman(__(t.status))}</b></td><td>${aman(t.siapa)}` +
			(t.tenggat_hari ? `<div class="text-muted">${aman(__("{0} hari", [t.tenggat_hari]))}</div>` : "") +
			`</td><td><ul class="list-unstyled mb-0">${t.tindakan.map(tindakan).join("")}</ul></td><td>${aman(t.dasar)}</td></tr>`;
		const kepala = [__("Status"), __("Yang Bertindak"), __("Tindakan"), __("Dasar")].map((n) => `<th>${n}</th>`).join("");
		const dialog = new frappe.ui.Dialog({ title: __("Jalan dokumen ini menurut aturan {0}", [a.daerah]), size: "extra-large", fields: [{ fieldname: "isi", fieldtype: "HTML" }] });
		dialog.fields_dict.isi.$wrapper.html(
			`<p>${aman(__("Dokumen ini memakai aturan per {0}. Alur menurut {1}", [hari(a.tanggal), a.dasar]))}</p>` +
				`<table class="table table-bordered table-sm"><thead><tr>${kepala}</tr></thead><tbody>${a.tahap.map(tahap).join("")}</tbody></table>`
		);
		dialog.show();
	};
})();
