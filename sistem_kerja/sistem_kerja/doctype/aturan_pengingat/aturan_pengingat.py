from sistem_kerja.layanan.baris import Baris


class AturanPengingat(Baris):
	pass
