"""Ports on 127.0.0.1."""

import socket
from collections.abc import Collection

# Ports where other people's services are expected.
TERLARANG = frozenset({3306, 6379, 11000, 13000, 11311, 13311})


def bebas(port: int) -> bool:
	"""Whether nobody listens on the port, neither on 127.0.0.1 nor on all addresses."""
	for alamat in ("127.0.0.1", "0.0.0.0"):
		with socket.socket() as s:
			s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
			try:
				s.bind((alamat, port))
			except OSError:
				return False
	return True


def pilih(disukai: int | None, hindari: Collection[int] = ()) -> int:
	"""The preferred port when it is free, else one that the system hands out."""
	if disukai and disukai not in TERLARANG and disukai not in hindari and bebas(disukai):
		return disukai
	while True:
		with socket.socket() as s:
			s.bind(("127.0.0.1", 0))
			port = s.getsockname()[1]
		if port not in TERLARANG and port not in hindari:
			return port
