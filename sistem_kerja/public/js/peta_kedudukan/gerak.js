// Zoom and pan of a picture inside a frame: wheel, pinch, drag, keyboard, buttons.
frappe.provide("sistem_kerja.peta");

(function () {
	const TERKECIL = 0.03, TERBESAR = 3, LANGKAH = 60;

	sistem_kerja.peta.Gerak = class {
		constructor(bingkai, svg) {
			this.bingkai = bingkai;
			this.svg = svg;
			this.x = this.y = 0;
			this.s = 1;
			this.jari = new Map();
			bingkai.addEventListener("wheel", (e) => this.roda(e), { passive: false });
			bingkai.addEventListener("pointerdown", (e) => this.tekan(e));
			bingkai.addEventListener("pointermove", (e) => this.seret(e));
			["pointerup", "pointercancel"].forEach((n) => bingkai.addEventListener(n, (e) => this.lepas(e)));
			bingkai.addEventListener("keydown", (e) => this.tombol(e));
		}
		pakai(ukuran) {
			this.ukuran = ukuran;
			this.svg.setAttribute("width", ukuran.lebar + 8);
			this.svg.setAttribute("height", ukuran.tinggi + 8);
			this.terapkan();
		}
		terapkan() {
			// A transform in CSS: the browser moves the finished picture and neither lays out nor paints 500 boxes
			// anew. While it moves it may be blurred; afterwards it is painted once, sharp.
			this.svg.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.s})`;
			this.svg.style.willChange = "transform";
			clearTimeout(this.diam);
			this.diam = setTimeout(() => (this.svg.style.willChange = ""), 150);
		}
		besarkan(kali, x, y) {
			const kotak = this.bingkai.getBoundingClientRect();
			const px = x === undefined ? kotak.width / 2 : x - kotak.left;
			const py = y === undefined ? kotak.height / 2 : y - kotak.top;
			const s = Math.min(TERBESAR, Math.max(TERKECIL, this.s * kali));
			this.x = px - ((px - this.x) * s) / this.s;
			this.y = py - ((py - this.y) * s) / this.s;
			this.s = s;
			this.terapkan();
		}
		geser(dx, dy) {
			this.x += dx;
			this.y += dy;
			this.terapkan();
		}
		muat() {
			// The whole drawing in sight, not larger than life.
			const { width, height } = this.bingkai.getBoundingClientRect();
			const { lebar, tinggi } = this.ukuran;
			this.s = Math.min(1, (width - 32) / lebar, (height - 32) / tinggi);
			this.s = Math.max(TERKECIL, this.s);
			this.x = (width - lebar * this.s) / 2;
			this.y = 16;
			this.terapkan();
		}
		// A readable view of a box: in the middle, or at the top when it is the beginning.
		tuju(k, skala = 1, atas = false) {
			const { width, height } = this.bingkai.getBoundingClientRect();
			this.s = Math.max(this.s, skala);
			this.x = width / 2 - (k.x + k.l / 2) * this.s;
			this.y = atas ? 16 - k.y * this.s : height / 2 - (k.y + k.t / 2) * this.s;
			this.terapkan();
		}
		roda(e) {
			e.preventDefault();
			this.besarkan(Math.exp(-e.deltaY * (e.ctrlKey ? 0.01 : 0.0015)), e.clientX, e.clientY);
		}
		tekan(e) {
			this.jari.set(e.pointerId, { x: e.clientX, y: e.clientY });
			this.bergerak = false;
		}
		seret(e) {
			const lama = this.jari.get(e.pointerId);
			if (!lama) return;
			const kini = { x: e.clientX, y: e.clientY };
			// A shaking finger is a click, not a drag.
			if (!this.bergerak && Math.hypot(kini.x - lama.x, kini.y - lama.y) < 4) return;
			if (!this.bergerak) this.bingkai.setPointerCapture(e.pointerId);
			this.bergerak = true;
			if (this.jari.size === 2) this.cubit(e.pointerId, lama, kini);
			else this.geser(kini.x - lama.x, kini.y - lama.y);
			this.jari.set(e.pointerId, kini);
		}
		cubit(id, lama, kini) {
			const [, lain] = [...this.jari].find(([n]) => n !== id);
			const jauh = (p) => Math.hypot(p.x - lain.x, p.y - lain.y);
			this.geser((kini.x - lama.x) / 2, (kini.y - lama.y) / 2);
			this.besarkan(jauh(kini) / jauh(lama), (kini.x + lain.x) / 2, (kini.y + lain.y) / 2);
		}
		lepas(e) {
			this.jari.delete(e.pointerId);
		}
		tombol(e) {
			const arah = {
				ArrowLeft: [LANGKAH, 0],
				ArrowRight: [-LANGKAH, 0],
				ArrowUp: [0, LANGKAH],
				ArrowDown: [0, -LANGKAH],
			}[e.key];
			if (e.ctrlKey || e.altKey || e.metaKey) return;
			if (arah) this.geser(...arah);
			else if (e.key === "+" || e.key === "=") this.besarkan(1.25);
			else if (e.key === "-") this.besarkan(0.8);
			else if (e.key === "0") this.muat();
			else return;
			e.preventDefault();
		}
	};
})();
