frappe.listview_settings["Penetapan Penilai"] = { get_indicator: sistem_kerja.penunjuk_masa("mulai", "selesai") };
