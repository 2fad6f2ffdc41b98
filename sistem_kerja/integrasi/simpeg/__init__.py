"""Reading and checking exports of SIMPEG (the regency's employee information system), without Frappe.

`lembar` opens CSV and XLSX row by row, `kolom` recognises the columns, `nilai` cleans single cells, `pegawai` and
`unit` turn rows into records with findings, `tulis` writes error files, `contoh` the sample sheets. Everything
streams: memory holds one row, and of all rows the keys only.
"""
