from sistem_kerja.layanan.baris import Baris


class BuktiLaporan(Baris):
	pass
