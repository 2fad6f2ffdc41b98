frappe.views.calendar["Penugasan"] = {
	field_map: { id: "name", start: "mulai", end: "selesai", title: "judul", status: "status", allDay: "seharian" },
	gantt: true,
	judul: (doc) => `${doc.nama_pegawai} · ${doc.kegiatan}`,
	kemajuan: (nama) =>
		frappe.call({ method: "sistem_kerja.api.kalender.kemajuan", type: "GET", args: { penugasan: nama } }).then((r) => r.message),
	get_css_class: (d) => ({ Ditugaskan: "warning", Selesai: "success", Diakhiri: "danger" }[d.status] || "default"),
	get_events_method: "sistem_kerja.api.kalender.acara",
	options: { selectable: false, eventLimit: 8 },
};
