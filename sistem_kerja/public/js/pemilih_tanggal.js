// Frappe brings its date picker in many languages; Indonesian is not among them.
if ($.fn.datepicker?.language && !$.fn.datepicker.language.id) {
	$.fn.datepicker.language.id = {
		days: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
		daysShort: ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
		daysMin: ["Mg", "Sn", "Sl", "Rb", "Km", "Jm", "Sb"],
		months: [
			...["Januari", "Februari", "Maret", "April", "Mei", "Juni"],
			...["Juli", "Agustus", "September", "Oktober", "November", "Desember"],
		],
		monthsShort: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
		today: "Hari ini",
		clear: "Kosongkan",
		dateFormat: "dd-mm-yyyy",
		timeFormat: "hh:ii",
	};
}
