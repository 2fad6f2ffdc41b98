from sistem_kerja.layanan.baris import Baris


class VersiLaporan(Baris):
	pass
