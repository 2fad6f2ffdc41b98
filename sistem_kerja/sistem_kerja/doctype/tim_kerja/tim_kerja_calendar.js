frappe.views.calendar["Tim Kerja"] = {
	field_map: { id: "name", start: "mulai", end: "selesai", title: "judul", status: "status", allDay: "seharian" },
	gantt: true,
	judul: (doc) => [doc.nama_tim, doc.nama_ketua].filter(Boolean).join(" · "),
	get_css_class: (d) => ({ Berjalan: "default", Selesai: "success", Draf: "danger" }[d.status] || "warning"),
	get_events_method: "sistem_kerja.api.kalender.acara",
	options: { selectable: false, eventLimit: 8 },
};
