"""Serves one site: `<bench python> web.py <site> <port>`, started in the bench's sites folder.

Unlike `bench serve` it listens on 127.0.0.1 only and without werkzeug's debugger: the demo has the password
"admin", and the debugger runs any code.
"""

import sys


def sajikan(situs: str, port: int) -> None:
	"""Frappe's own application with its static files, as `frappe.app.serve` puts it together."""
	import frappe.app
	from werkzeug.serving import WSGIRequestHandler, run_simple

	WSGIRequestHandler.protocol_version = "HTTP/1.1"  # keep-alive: the desk loads many files
	frappe.app._site = situs
	frappe.app._sites_path = "."
	run_simple(
		"127.0.0.1",
		port,
		frappe.app.application_with_statics(),
		use_reloader=False,
		use_debugger=False,
		threaded=True,
	)


if __name__ == "__main__":
	# This file's folder is first on sys.path; its modules must not shadow anybody's.
	del sys.path[0]
	sajikan(sys.argv[1], int(sys.argv[2]))
