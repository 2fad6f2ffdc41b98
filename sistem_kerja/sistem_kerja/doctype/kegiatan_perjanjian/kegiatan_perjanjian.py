from sistem_kerja.layanan.baris import Baris


class KegiatanPerjanjian(Baris):
	pass
