from sistem_kerja.layanan.baris import Baris


class TahapAlur(Baris):
	pass
