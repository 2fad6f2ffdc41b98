"""Module Onboarding: the steps of ours tick themselves by what the site holds, not by what was clicked."""

from __future__ import annotations

from frappe.desk.doctype.module_onboarding.module_onboarding import ModuleOnboarding

from sistem_kerja.layanan import langkah_awal


class PerkenalanModul(ModuleOnboarding):
	def get_steps(self):
		"""As stored, with our own answer in `is_complete`; asked once for a document."""
		semua = super().get_steps()
		if self.name != langkah_awal.PERKENALAN:
			return semua
		if not hasattr(self, "_selesai"):
			dilewati = [s.name for s in semua if s.is_skipped]
			self._selesai = langkah_awal.selesai(
				[s.name for s in semua if s.name in langkah_awal.LANGKAH], dilewati
			)
		for satu in semua:
			if satu.name in langkah_awal.LANGKAH:
				satu.is_complete = int(satu.name in self._selesai)
				satu.is_skipped = int(satu.is_skipped and not satu.is_complete)
		return semua
