from sistem_kerja.layanan.baris import Baris


class NaskahDicetak(Baris):
	"""One letter to print, or one document whose letters an act is to issue first."""
