from sistem_kerja.layanan.baris import Baris


class AturanPenilaian(Baris):
	pass
