from sistem_kerja.layanan.baris import Baris


class AturanKepemimpinan(Baris):
	pass
