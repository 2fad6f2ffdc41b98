from sistem_kerja.layanan.baris import Baris


class KetentuanProfil(Baris):
	pass
