from sistem_kerja.layanan.baris import Baris


class KebutuhanPegawai(Baris):
	"""One need of a request or of an open chance: whom, of which kind and level, how many."""
