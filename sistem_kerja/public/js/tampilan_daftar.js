// Views of lists in the desk: indicators by status, a filter on what is overdue, and boards and Gantt charts that only show.
frappe.provide("sistem_kerja");

// Colour and word of a status, and what a click on it filters by.
sistem_kerja.penunjuk = (warna) => (doc) => [__(doc.status), warna[doc.status] || "gray", `status,=,${doc.status}`];

// The same for what is in force from one day to another.
sistem_kerja.penunjuk_masa = (mulai, selesai) => (doc) => {
	const hari = frappe.datetime.get_today();
	if (doc[mulai] > hari) return [__("Akan Datang"), "orange", `${mulai},>,${hari}`];
	if (doc[selesai] && doc[selesai] < hari) return [__("Berakhir"), "gray", `${selesai},<,${hari}`];
	return [__("Berlaku"), "green", `${mulai},<=,${hari}`];
};

// What waits for my act; a second click takes the filter away.
sistem_kerja.saring_menunggu_saya = function (daftar) {
	const saring = [daftar.doctype, "pemegang_user", "=", frappe.session.user];
	const ada = daftar.filter_area.get().some((f) => f[1] === saring[1] && f[3] === saring[3]);
	return ada ? daftar.filter_area.remove("pemegang_user") : daftar.filter_area.add([saring]);
};

// What is past its day: the turn of whoever holds it, or, by `bidang`, the work itself.
sistem_kerja.tombol_lewat_tenggat = function (daftar, bidang = "tenggat", ...syarat) {
	daftar.page.add_inner_button(__("Lewat tenggat"), () => {
		const saring = [[bidang, "<", frappe.datetime.get_today()], ...syarat].map((s) => [daftar.doctype, ...s]);
		const ada = daftar.filter_area.get().some((f) => f[1] === bidang && f[2] === "<");
		return ada ? daftar.filter_area.remove(bidang) : daftar.filter_area.add(saring);
	});
};

// Cards on a board and bars of a Gantt chart that are dragged change a document past its acts; the server refuses, so
// the page does not begin it and says what to do instead.
const HANYA_TAMPIL = ".kanban-card-wrapper, .gantt .bar-wrapper";
const GESER = 15;
// The newest that a board shows: Frappe would draw all.
const KARTU_TERBANYAK = 300;

function hanya_tampil(wadah) {
	if (wadah.sk_hanya_tampil) return;
	wadah.sk_hanya_tampil = true;
	let awal = null;
	for (const peristiwa of ["pointerdown", "mousedown", "touchstart"])
		wadah.addEventListener(
			peristiwa,
			(e) => {
				if (!e.target.closest(HANYA_TAMPIL)) return;
				e.stopPropagation();
				if (e.type === "pointerdown") awal = e;
			},
			true
		);
	wadah.addEventListener("pointermove", (e) => {
		if (!awal || !e.buttons || Math.abs(e.clientX - awal.clientX) < GESER) return;
		awal = null;
		frappe.show_alert({
			message: __("Status dan masa berubah lewat tindakan di dokumennya, bukan dengan digeser. Buka dokumennya."),
			indicator: "orange",
		});
	});
}

function bungkus(tampilan, nama, buat) {
	const kelas = frappe.views[tampilan];
	kelas.prototype[nama] = buat(kelas.prototype[nama]);
}

const dijaga = (tampilan) => sistem_kerja.beralur.has(tampilan.doctype);

bungkus("KanbanView", "setup_defaults", (bawaan) => function () {
	return bawaan.call(this).then(() => {
		if (dijaga(this)) this.page_length = KARTU_TERBANYAK;
	});
});
bungkus("KanbanView", "render", (bawaan) => function () {
	if (dijaga(this)) hanya_tampil(this.$result[0]);
	return bawaan.call(this);
});
// Bars are white otherwise; light enough for the words on them.
const WARNA_BATANG = { Ditugaskan: "#fbdcb8", Berjalan: "#cfe3fb", Selesai: "#cdeed6" };
const gaya_batang = (warna, i) => `.gantt .bar-wrapper.sk-batang-${i} .bar{fill:${warna}!important}
	.gantt .bar-wrapper.sk-batang-${i} .bar-label{fill:#1f272e!important}
	.gantt .bar-wrapper.sk-batang-${i} .bar-progress{fill:color-mix(in srgb, ${warna}, #1b4f8f 25%)!important}`;
const status_batang = Object.keys(WARNA_BATANG);
frappe.dom.set_style(Object.values(WARNA_BATANG).map(gaya_batang).join("\n"), "sk-gantt");

bungkus("GanttView", "render_gantt", (bawaan) => async function () {
	if (!dijaga(this)) return bawaan.call(this);
	const { judul, kemajuan } = frappe.views.calendar[this.doctype];
	const persen = kemajuan && this.tasks.length ? await kemajuan(this.tasks.map((t) => t.id)) : {};
	this.tasks.forEach((t) => {
		const doc = this.get_item(t.id);
		t.progress = persen[t.id] || 0;
		t.custom_class = `sk-batang-${status_batang.indexOf(doc.status)}`;
		t.name = judul(doc) + (persen[t.id] ? ` (${persen[t.id]}%)` : "");
	});
	// A year's work in days would be a mile of paper.
	this.view_user_settings.gantt_view_mode = this.view_user_settings.gantt_view_mode || "Month";
	hanya_tampil(this.$result[0]);
	return bawaan.call(this);
});
