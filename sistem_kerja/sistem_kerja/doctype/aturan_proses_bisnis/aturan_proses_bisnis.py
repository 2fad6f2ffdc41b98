from sistem_kerja.layanan.baris import Baris


class AturanProsesBisnis(Baris):
	pass
