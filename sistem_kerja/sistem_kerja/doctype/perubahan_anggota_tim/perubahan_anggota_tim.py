from sistem_kerja.layanan.baris import Baris


class PerubahanAnggotaTim(Baris):
	pass
