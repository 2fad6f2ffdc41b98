from sistem_kerja.layanan.baris import Baris


class KebutuhanPegawai(Baris):
	pass
