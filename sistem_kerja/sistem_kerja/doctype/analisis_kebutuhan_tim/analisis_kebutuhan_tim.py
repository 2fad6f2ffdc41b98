from sistem_kerja.layanan.baris import Baris


class AnalisisKebutuhanTim(Baris):
	pass
