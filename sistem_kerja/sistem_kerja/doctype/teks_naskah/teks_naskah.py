from sistem_kerja.layanan.baris import Baris


class TeksNaskah(Baris):
	pass
