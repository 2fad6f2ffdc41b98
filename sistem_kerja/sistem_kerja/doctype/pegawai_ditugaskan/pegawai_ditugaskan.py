from sistem_kerja.layanan.baris import Baris


class PegawaiDitugaskan(Baris):
	pass
