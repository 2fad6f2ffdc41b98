"""Deleting, renaming, cancelling and amending in the middle of a process: refused with the reason, or all agrees."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.tests.situs.keadaan import Keadaan, coba, selaras, sementara

def test_awal(kapuas):
	k = Keadaan(kapuas)
	print(k.semua)
	assert selaras() == []
