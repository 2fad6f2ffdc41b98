from sistem_kerja.layanan.baris import Baris


class AturanPemantauan(Baris):
	pass
