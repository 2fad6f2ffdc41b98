from sistem_kerja.layanan.baris import Baris


class RincianKegiatan(Baris):
	pass
