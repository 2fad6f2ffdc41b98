from sistem_kerja.layanan.baris import Baris


class RiwayatAlur(Baris):
	pass
