"""How often one visitor may ask, counted by the address that he really comes from."""

from __future__ import annotations

import ipaddress
import time

import frappe


def ip_klien(environ: dict[str, str], proksi: tuple[str, ...] = ()) -> str:
	"""The visitor's address: the other end of the connection, or what a proxy of ours saw there.

	Frappe believes the first name in X-Forwarded-For, which the visitor may write himself. A proxy adds the one that
	it saw at the end, so the list is read from there, as far as ours go (this machine, and `sk_proksi` of the site's
	configuration). Of IPv6 the network counts: everybody has a whole one.
	"""
	milik = [ipaddress.ip_network(p, strict=False) for p in ("127.0.0.0/8", "::1/128", *proksi)]
	rantai = [*environ.get("HTTP_X_FORWARDED_FOR", "").split(","), environ.get("REMOTE_ADDR", "")]
	alamat = ""
	for satu in reversed(rantai):
		try:
			ip = ipaddress.ip_address(satu.strip())
		except ValueError:
			break  # what no proxy of ours wrote
		ip = getattr(ip, "ipv4_mapped", None) or ip
		alamat = str(ipaddress.ip_network(f"{ip}/64", strict=False) if ip.version == 6 else ip)
		if not any(ip in jaringan for jaringan in milik if jaringan.version == ip.version):
			break
	return alamat or "?"


def melampaui(kunci: str, batas: int, detik: int) -> bool:
	"""Count one try of this visitor at `kunci`; whether that is more than `batas` within this stretch of `detik`."""
	ip = ip_klien(frappe.local.request.environ, tuple(frappe.conf.get("sk_proksi") or ()))
	nama = frappe.cache.make_key(f"sk_batas:{kunci}:{ip}:{int(time.time() // detik)}")
	banyak = frappe.cache.incrby(nama, 1)
	if banyak == 1:
		frappe.cache.expire(nama, detik)
	return banyak > batas
