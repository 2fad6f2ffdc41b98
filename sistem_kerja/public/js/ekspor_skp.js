// Download of results for the SKP: asks for the year (and keeps the unit or employee that it is called with).
frappe.provide("sistem_kerja");

sistem_kerja.unduh_skp = function ({ unit, pegawai, tahun } = {}) {
	const dialog = new frappe.ui.Dialog({
		title: __("Unduh hasil kerja untuk SKP"),
		fields: [
			{ fieldname: "tahun", fieldtype: "Int", label: __("Tahun"), reqd: 1, default: tahun || new Date().getFullYear() },
			{ fieldname: "unit", fieldtype: "Link", options: "Unit Organisasi", label: __("Unit dan bawahannya"), default: unit },
			{ fieldname: "pegawai", fieldtype: "Link", options: "Employee", label: __("Pegawai"), default: pegawai },
		],
		primary_action_label: __("Unduh"),
		primary_action(isi) {
			const tanya = new URLSearchParams(Object.entries(isi).filter(([, nilai]) => nilai));
			window.open(`/api/method/sistem_kerja.api.ekspor_skp.unduh?${tanya}`);
			dialog.hide();
		},
	});
	dialog.show();
};
