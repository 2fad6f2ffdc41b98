from sistem_kerja.layanan.baris import Baris


class SasaranKinerja(Baris):
	pass
