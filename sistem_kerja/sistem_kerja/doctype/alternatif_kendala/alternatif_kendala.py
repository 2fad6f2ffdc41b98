from sistem_kerja.layanan.baris import Baris


class AlternatifKendala(Baris):
	pass
