/* Service worker of the portal. It keeps the shell (page without a person, script, style, icons) so that the installed
   app opens without a network. Data of a person is never kept here: only the addresses below are answered.
   The server puts `const VERSI` before this text; a new version takes the place of the old one. */
"use strict";

const GUDANG = "sk-" + VERSI;
const RANGKA = "/sistem-kerja/luring";
const ISI = [RANGKA, `/sistem-kerja/portal.css?v=${VERSI}`, `/sistem-kerja/portal.js?v=${VERSI}`, "/assets/sistem_kerja/portal/pasang/ikon.svg"];

self.addEventListener("install", (e) => {
	e.waitUntil(caches.open(GUDANG).then((g) => g.addAll(ISI)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (e) => {
	const lama = (nama) => nama.startsWith("sk-") && nama !== GUDANG;
	e.waitUntil(
		caches.keys().then((semua) => Promise.all(semua.filter(lama).map((n) => caches.delete(n)))).then(() => self.clients.claim())
	);
});

self.addEventListener("fetch", (e) => {
	const alamat = new URL(e.request.url);
	if (e.request.method !== "GET" || alamat.origin !== location.origin) return;
	if (e.request.mode === "navigate") {
		if (alamat.pathname === "/sistem-kerja") e.respondWith(fetch(e.request).catch(() => caches.match(RANGKA)));
	} else if (ISI.includes(alamat.pathname + alamat.search)) {
		e.respondWith(caches.match(e.request).then((ada) => ada || fetch(e.request)));
	}
});
