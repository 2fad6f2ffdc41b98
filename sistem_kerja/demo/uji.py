"""The cast of the site tests: all example regencies with their accounts."""

from __future__ import annotations

from collections.abc import Callable

import frappe

from sistem_kerja.demo import muat

DAERAH = ("boalemo", "pulang_pisau", "surakarta", "pekalongan", "kapuas")  # the last one stays in force


def siapkan(lapor: Callable[[str], None] = print) -> None:
	frappe.flags.mute_emails = True
	for daerah in DAERAH:
		muat.muat(daerah, lapor)
