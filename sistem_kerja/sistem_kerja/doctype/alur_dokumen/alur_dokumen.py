from sistem_kerja.layanan.baris import Baris


class AlurDokumen(Baris):
	pass
