from sistem_kerja.layanan import nip_janggal


def execute(filters=None):
	"""Active employees whose NIP is missing, doubled, or at odds with their record."""
	saring = filters or {}
	baris = nip_janggal.cari(saring.get("unit"))
	if saring.get("tingkat"):
		baris = [b for b in baris if b["tingkat"] == saring["tingkat"]]
	return nip_janggal.kolom(), baris
