from sistem_kerja.layanan.baris import Baris


class BerkasNaskah(Baris):
	"""A file kept beside an issued letter: the scan of the signed paper, or a certified copy."""
