from sistem_kerja.layanan.baris import Baris


class KeputusanKendala(Baris):
	pass
