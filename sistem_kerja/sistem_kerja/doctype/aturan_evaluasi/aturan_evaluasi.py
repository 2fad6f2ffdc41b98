from sistem_kerja.layanan.baris import Baris


class AturanEvaluasi(Baris):
	pass
