from sistem_kerja.layanan.baris import Baris


class TahapEvaluasiLaporan(Baris):
	pass
