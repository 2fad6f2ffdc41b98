"""Names of the masters that the app ships; the fixture files are their one home."""

from __future__ import annotations

import json
from pathlib import Path

FOLDER = Path(__file__).parent / "fixtures"


def nama(berkas: str) -> list[str]:
	"""Names of the records in a fixture file ("role", "workflow_state")."""
	return [isi["name"] for isi in json.loads((FOLDER / f"{berkas}.json").read_text(encoding="utf-8"))]
