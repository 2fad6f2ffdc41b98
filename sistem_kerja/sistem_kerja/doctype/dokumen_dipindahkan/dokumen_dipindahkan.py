from sistem_kerja.layanan.baris import Baris


class DokumenDipindahkan(Baris):
	"""A document that was moved to other rules, and where it stood before."""
