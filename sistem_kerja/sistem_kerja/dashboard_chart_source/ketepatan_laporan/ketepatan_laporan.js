frappe.provide("frappe.dashboards.chart_sources");

frappe.dashboards.chart_sources["Ketepatan Laporan"] = {
	method: "sistem_kerja.api.meja.ketepatan_laporan",
	filters: [
		{ fieldname: "tahun", label: __("Tahun"), fieldtype: "Int", default: new Date().getFullYear() },
	],
};
