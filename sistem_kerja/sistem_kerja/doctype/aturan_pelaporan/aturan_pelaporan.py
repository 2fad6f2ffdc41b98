from sistem_kerja.layanan.baris import Baris


class AturanPelaporan(Baris):
	pass
