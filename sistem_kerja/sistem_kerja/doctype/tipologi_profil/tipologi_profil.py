from sistem_kerja.layanan.baris import Baris


class TipologiProfil(Baris):
	pass
