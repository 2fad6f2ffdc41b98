from sistem_kerja.layanan.baris import Baris


class AturanKendala(Baris):
	pass
