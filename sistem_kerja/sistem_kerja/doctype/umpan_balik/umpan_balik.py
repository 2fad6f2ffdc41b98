from sistem_kerja.layanan.baris import Baris


class UmpanBalik(Baris):
	pass
