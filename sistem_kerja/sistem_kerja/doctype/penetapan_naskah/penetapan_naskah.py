from sistem_kerja.layanan.baris import Baris


class PenetapanNaskah(Baris):
	pass
