# Semua pekerjaan ada di paket `alat` (Python, pustaka standar saja); berkas ini hanya memberi nama pada perintahnya.
PYTHON ?= python3
DAERAH ?= kapuas
PORT ?= 8000
SAJIKAN ?= 1
# SEGAR=1: buat situs demo atau situs uji dari awal.
export SEGAR
# exec: a signal to make must reach Python, not a shell in between.
ALAT = exec env PYTHONDONTWRITEBYTECODE=1 $(PYTHON) -m alat

.PHONY: help demo test gambar lint pratinjau siap contoh hapus-contoh layanan berhenti bersih
.DEFAULT_GOAL := help

help:
	@$(ALAT)

demo:
	@$(ALAT) demo --daerah "$(DAERAH)" --port "$(PORT)" --sajikan "$(SAJIKAN)"

pratinjau contoh hapus-contoh:
	@$(ALAT) $@ --daerah "$(DAERAH)"

test gambar lint siap layanan berhenti bersih:
	@$(ALAT) $@
