from sistem_kerja.layanan.baris import Baris


class AturanTambahanPenghasilan(Baris):
	pass
