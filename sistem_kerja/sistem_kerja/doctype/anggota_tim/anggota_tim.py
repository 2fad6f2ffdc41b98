from sistem_kerja.layanan.baris import Baris


class AnggotaTim(Baris):
	pass
