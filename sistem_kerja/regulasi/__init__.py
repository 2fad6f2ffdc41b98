"""Rules of *Sistem Kerja*, pure Python: no Frappe, no clock, no database, no I/O but reading a profile file."""
