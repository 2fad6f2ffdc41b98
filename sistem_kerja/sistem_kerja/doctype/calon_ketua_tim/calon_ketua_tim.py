from sistem_kerja.layanan.baris import Baris


class CalonKetuaTim(Baris):
	pass
