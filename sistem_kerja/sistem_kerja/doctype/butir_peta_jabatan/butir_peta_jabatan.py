from sistem_kerja.layanan.baris import Baris


class ButirPetaJabatan(Baris):
	"""One position of a Peta Jabatan: how many are needed (ABK) and how many there are."""
