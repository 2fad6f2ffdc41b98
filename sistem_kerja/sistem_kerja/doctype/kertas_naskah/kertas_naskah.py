from sistem_kerja.layanan.baris import Baris


class KertasNaskah(Baris):
	pass
