"""Invented names and degrees. Common Indonesian names put together by chance; no real official is meant."""

from __future__ import annotations

from random import Random

DEPAN = {
	"L": (
		*("Agus", "Ahmad", "Andi", "Arif", "Bambang", "Bayu", "Budi", "Catur", "Dedi", "Deni", "Dwi", "Edi"),
		*("Eko", "Fajar", "Gilang", "Gunawan", "Hadi", "Hendra", "Imam", "Indra", "Irfan", "Joko", "Krisna"),
		*("Lukman", "Maman", "Muhammad", "Nugroho", "Oki", "Panji", "Rahmat", "Rizki", "Rudi", "Slamet"),
		*("Surya", "Teguh", "Tri", "Wahyu", "Wawan", "Yanto", "Yudi", "Zainal"),
	),
	"P": (
		*(
			"Aisyah",
			"Anita",
			"Ayu",
			"Cahya",
			"Citra",
			"Desi",
			"Dewi",
			"Diah",
			"Dina",
			"Eka",
			"Endang",
			"Erna",
		),
		*("Fitri", "Hana", "Ika", "Indah", "Intan", "Kartika", "Lestari", "Lina", "Maya", "Mega", "Nani"),
		*("Nia", "Novi", "Nur", "Putri", "Rahma", "Ratna", "Rina", "Rini", "Sari", "Siti", "Sri", "Tuti"),
		*("Umi", "Wati", "Wulan", "Yanti", "Yuni"),
	),
}
BELAKANG = {
	"L": (
		*("Adinata", "Anggara", "Atmaja", "Basuki", "Darmawan", "Firmansyah", "Hakim", "Hartono", "Hidayat"),
		*(
			"Irawan",
			"Kurniawan",
			"Kusuma",
			"Mahendra",
			"Mulyana",
			"Nugraha",
			"Pamungkas",
			"Permana",
			"Prakoso",
		),
		*(
			"Pranata",
			"Prasetyo",
			"Pratama",
			"Purnomo",
			"Ramadhan",
			"Saputra",
			"Setiawan",
			"Santoso",
			"Siswanto",
		),
		*(
			"Subagyo",
			"Sudrajat",
			"Sulistyo",
			"Supriyadi",
			"Susanto",
			"Sutrisno",
			"Utama",
			"Wibowo",
			"Wicaksono",
		),
	),
	"P": (
		*(
			"Amalia",
			"Anggraini",
			"Astuti",
			"Damayanti",
			"Fauziah",
			"Handayani",
			"Hapsari",
			"Hasanah",
			"Hidayati",
		),
		*("Indriani", "Kusumawati", "Lestari", "Maharani", "Marlina", "Mulyani", "Ningsih", "Nuraini"),
		*(
			"Oktaviani",
			"Permatasari",
			"Pratiwi",
			"Purnamasari",
			"Puspitasari",
			"Rahayu",
			"Rahmawati",
			"Safitri",
		),
		*(
			"Saraswati",
			"Setyowati",
			"Sulastri",
			"Suryani",
			"Susanti",
			"Utami",
			"Wahyuni",
			"Wardani",
			"Widiastuti",
		),
	),
}
GELAR_S1 = ("S.E.", "S.Sos.", "S.IP.", "S.H.", "S.T.", "S.A.P.")
GELAR_S2 = ("M.Si.", "M.M.", "M.A.P.")
# Degrees by functional position: (before the name, after it).
GELAR_JABATAN = {
	"Pranata Komputer": ("", "S.Kom."),
	"Statistisi": ("", "S.Stat."),
	"Dokter": ("dr.", ""),
	"Perawat": ("", "S.Kep., Ns."),
	"Bidan": ("", "S.Keb."),
	"Administrator Kesehatan": ("", "S.K.M."),
	"Epidemiolog Kesehatan": ("", "S.K.M."),
	"Apoteker": ("", "S.Farm., Apt."),
	"Guru": ("", "S.Pd."),
	"Pamong Belajar": ("", "S.Pd."),
	"Pengawas Sekolah": ("", "S.Pd."),
	"Penyuluh Pertanian": ("", "S.P."),
	"Auditor": ("", "S.E."),
}


class Pemberi:
	"""Gives names without repeating one within a regency."""

	def __init__(self, acak: Random):
		self._acak = acak
		self._dipakai: set[str] = set()

	def nama(self, kelamin: str) -> str:
		while True:
			nama = f"{self._acak.choice(DEPAN[kelamin])} {self._acak.choice(BELAKANG[kelamin])}"
			if nama not in self._dipakai and len(set(nama.split())) == 2:
				self._dipakai.add(nama)
				return nama

	def gelar(self, pendidikan: str, jabatan: str | None) -> tuple[str, str]:
		"""Degrees before and after the name, fitting the education."""
		if pendidikan == "D3":
			return "", "A.Md."
		if pendidikan not in ("S1", "S2"):
			return "", ""
		depan, belakang = GELAR_JABATAN.get(jabatan or "", ("", self._acak.choice(GELAR_S1)))
		if pendidikan == "S2":
			belakang = ", ".join(filter(None, (belakang, self._acak.choice(GELAR_S2))))
		return depan, belakang
