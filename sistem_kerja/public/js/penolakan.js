// A refusal by the rules as one list: what is wrong, what to do, which article, with links to the documents that it names.
frappe.provide("sistem_kerja");

sistem_kerja.daftar_temuan = function (temuan) {
	const aman = (teks) => frappe.utils.escape_html(String(teks ?? ""));
	const bertaut = (teks, tautan) =>
		Object.entries(tautan || {}).reduce(
			(isi, [nama, doctype]) => isi.replaceAll(aman(nama), frappe.utils.get_form_link(doctype, nama, true)),
			aman(teks)
		);
	const butir = temuan.map((t) => {
		// The last sentence of a finding says what to do; a title with a full stop ("dr. Siti") ends no sentence.
		const [, apa, lalu] = t.pesan.match(/^(.*[\p{Ll}\d)»]{2}\.) (\p{Lu}[^.]*\.)$/su) || [null, t.pesan, ""];
		return (
			`<li class="sk-${t.tingkat}"><div class="sk-apa">${bertaut(apa, t.tautan)}</div> ` +
			(lalu ? `<div>${bertaut(lalu, t.tautan)}</div> ` : "") +
			`<div class="sk-dasar">${aman(__("Dasar: {0}", [t.dasar]))}</div></li>`
		);
	});
	return `<ul class="sk-temuan">${butir.join("")}</ul>`;
};

sistem_kerja.tampilkan_penolakan = function (temuan) {
	const tolak = temuan.filter((t) => t.tingkat === "tolak");
	const lain = temuan.filter((t) => t.tingkat !== "tolak");
	// `clear`: Frappe has just shown the same findings as plain text in this dialog.
	frappe.msgprint({
		title: tolak.length > 1 ? __("Ditolak: {0} hal harus diperbaiki", [tolak.length]) : __("Ditolak"),
		indicator: "red",
		clear: true,
		wide: true,
		message:
			`<p>${__("Dokumen belum berubah. Perbaiki yang berikut, lalu ulangi.")}</p>` +
			sistem_kerja.daftar_temuan(tolak) +
			(lain.length ? `<p class="mt-3">${__("Perhatikan juga")}:</p>${sistem_kerja.daftar_temuan(lain)}` : ""),
	});
};

// After Frappe has shown its own message. Only where one document is acted on: the list has a report of its own.
$(document).ajaxComplete((_peristiwa, jawaban) => {
	const temuan = jawaban.status >= 400 && jawaban.responseJSON?.sk_temuan;
	if (temuan?.length) sistem_kerja.tampilkan_penolakan(temuan);
});
