from sistem_kerja.layanan.baris import Baris


class PertentanganAturan(Baris):
	pass
