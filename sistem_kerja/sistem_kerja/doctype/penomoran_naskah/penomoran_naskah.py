from sistem_kerja.layanan.baris import Baris


class PenomoranNaskah(Baris):
	pass
