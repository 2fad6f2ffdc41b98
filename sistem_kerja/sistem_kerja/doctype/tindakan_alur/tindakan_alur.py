from sistem_kerja.layanan.baris import Baris


class TindakanAlur(Baris):
	pass
