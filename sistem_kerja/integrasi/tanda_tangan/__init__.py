"""Electronic signatures, one adapter per way of signing. `dasar` says what an adapter is; nothing here imports Frappe."""
