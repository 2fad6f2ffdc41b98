frappe.provide("frappe.dashboards.chart_sources");

frappe.dashboards.chart_sources["Penugasan per Bulan menurut Jalur"] = {
	method: "sistem_kerja.api.meja.penugasan_per_bulan",
	filters: [
		{ fieldname: "tahun", label: __("Tahun"), fieldtype: "Int", default: new Date().getFullYear() },
	],
};
