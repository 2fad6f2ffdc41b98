frappe.provide("frappe.dashboards.chart_sources");

frappe.dashboards.chart_sources["Lama Menjawab Permohonan"] = {
	method: "sistem_kerja.api.meja.lama_menjawab",
	filters: [
		{ fieldname: "tahun", label: __("Tahun"), fieldtype: "Int", default: new Date().getFullYear() },
	],
};
