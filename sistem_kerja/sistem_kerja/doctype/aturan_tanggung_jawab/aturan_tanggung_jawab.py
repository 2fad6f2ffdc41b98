from sistem_kerja.layanan.baris import Baris


class AturanTanggungJawab(Baris):
	pass
