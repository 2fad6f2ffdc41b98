from sistem_kerja.layanan.baris import Baris


class LaporanAnggotaTim(Baris):
	pass
