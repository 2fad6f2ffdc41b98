"""What benchmarks.portal measured, as a table: requests a second, median, p95, and ratios to the stock page and what HRMS has."""

from __future__ import annotations


class Ukuran:
	"""Times of many answers to one question."""

	def __init__(self) -> None:
		self.lama: list[float] = []
		self.detik = 0.0
		self.panjang = 0

	def tambah(self, lama: list[float], panjang: int) -> None:
		self.lama += lama
		self.panjang = max(self.panjang, panjang)

	def gabung(self, lain: Ukuran) -> None:
		self.tambah(lain.lama, lain.panjang)
		self.detik += lain.detik

	def persentil(self, p: float) -> float:
		urut = sorted(self.lama)
		return urut[min(len(urut) - 1, int(len(urut) * p))]

	@property
	def per_detik(self) -> float:
		return len(self.lama) / self.detik


def cetak(hasil: dict[str, Ukuran]) -> None:
	banding = [n for n in hasil if n.startswith(("/me", "HRMS"))]
	judul = [
		"sasaran",
		"per detik",
		"median ms",
		"p95 ms",
		"byte",
		*(f"p95 / {n.split(' ')[0]}" for n in banding),
	]
	print("| " + " | ".join(judul) + " |")
	print("|" + "---|" * len(judul))
	for nama, satu in hasil.items():
		isi = [
			nama,
			f"{satu.per_detik:.0f}",
			f"{satu.persentil(0.5) * 1000:.0f}",
			f"{satu.persentil(0.95) * 1000:.0f}",
		]
		isi += [
			str(satu.panjang),
			*(f"{satu.persentil(0.95) / hasil[n].persentil(0.95):.2f}" for n in banding),
		]
		print("| " + " | ".join(isi) + " |")
