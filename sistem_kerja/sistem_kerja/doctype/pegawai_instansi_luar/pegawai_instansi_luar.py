from sistem_kerja.layanan.baris import Baris


class PegawaiInstansiLuar(Baris):
	"""An employee of another institution whom its answer puts at our disposal."""
