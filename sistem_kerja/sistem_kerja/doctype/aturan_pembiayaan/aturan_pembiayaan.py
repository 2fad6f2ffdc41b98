from sistem_kerja.layanan.baris import Baris


class AturanPembiayaan(Baris):
	pass
