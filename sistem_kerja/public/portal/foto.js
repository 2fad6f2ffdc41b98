/* Photographs and files of a report: photographs are made smaller here, so that a phone's camera does not eat its data plan. */
"use strict";

(() => {
	const { el } = SK;
	const SISI = 1600, MUTU = 0.82, BATAS = 10 * 1024 * 1024, PALING_BANYAK = 10;
	const DOKUMEN = [".pdf", ".docx", ".xlsx"], FOTO = /\.(jpe?g|png|webp|heic|heif|avif|bmp|gif)$/i;

	SK.ukuran = (bita) => (bita >= 1048576 ? `${(bita / 1048576).toFixed(1).replace(".", ",")} MB` : `${Math.max(1, Math.round(bita / 1024))} kB`);

	/* A file as it will be sent: {nama, blob, asal (its size before), kunci}. Throws SK.Galat where it cannot be. */
	SK.siapkanBerkas = async function (berkas) {
		if (!berkas.size) throw new SK.Galat(`«${berkas.name}» kosong. Pilih berkas lain.`);
		const foto = FOTO.test(berkas.name) || berkas.type.startsWith("image/");
		if (!foto && !DOKUMEN.some((a) => berkas.name.toLowerCase().endsWith(a)))
			throw new SK.Galat(`«${berkas.name}» tidak diterima. Pilih foto, PDF, DOCX, atau XLSX.`);
		const blob = foto ? await kecilkan(berkas) : berkas;
		if (blob.size > BATAS) throw new SK.Galat(`«${berkas.name}» lebih besar dari 10 MB. Perkecil dahulu, lalu pilih lagi.`);
		const nama = foto ? berkas.name.replace(/\.[^.]*$/, "") + ".jpg" : berkas.name;
		return { nama, blob, asal: berkas.size, foto, kunci: SK.kunciBaru() };
	};

	/* JPEG, the long side no longer than SISI, upright as the camera was held, without what the camera wrote into it. */
	async function kecilkan(berkas) {
		let gambar;
		try {
			gambar = await createImageBitmap(berkas, { imageOrientation: "from-image" });
		} catch {
			throw new SK.Galat(`«${berkas.name}» tidak terbaca sebagai foto di peramban ini. Pilih foto JPG atau PNG, atau ubah format kamera ke JPG.`);
		}
		const skala = Math.min(1, SISI / Math.max(gambar.width, gambar.height));
		const kanvas = el("canvas", { width: Math.round(gambar.width * skala), height: Math.round(gambar.height * skala) });
		const kuas = kanvas.getContext("2d");
		kuas.fillStyle = "#fff"; // what was transparent
		kuas.fillRect(0, 0, kanvas.width, kanvas.height);
		kuas.drawImage(gambar, 0, 0, kanvas.width, kanvas.height);
		gambar.close();
		const hasil = await new Promise((ya) => kanvas.toBlob(ya, "image/jpeg", MUTU));
		if (!hasil) throw new SK.Galat(`«${berkas.name}» terlalu besar untuk diolah ponsel ini. Ambil foto dengan ukuran lebih kecil.`);
		return hasil;
	}

	/* The evidence in the form. `draf.berkas`: files to be sent; `draf.lepas`: attached ones to be taken off.
	   `dok`: what the server has. `berubah` is called after each change. */
	SK.kotakBukti = function (draf, dok, berubah) {
		const galat = el("p", { class: "lambat", role: "alert", id: "galat-bukti" });
		const pilih = el("input", {
			type: "file", id: "isian-bukti", multiple: true, accept: `image/*,${DOKUMEN.join(",")}`, "aria-describedby": "bantu-bukti galat-bukti",
		});
		const ada = el("ul", { class: "berkas" });
		pilih.addEventListener("change", async () => {
			const dipilih = [...pilih.files], salah = [];
			galat.textContent = "";
			pilih.disabled = true;
			for (const satu of dipilih) {
				try {
					if (jumlah() >= PALING_BANYAK) throw new SK.Galat(`Paling banyak ${PALING_BANYAK} berkas. Gabungkan beberapa berkas menjadi satu.`);
					draf.berkas.push(await SK.siapkanBerkas(satu));
				} catch (sebab) {
					if (!(sebab instanceof SK.Galat)) throw sebab;
					salah.push(sebab.message);
				}
			}
			pilih.disabled = false;
			pilih.value = "";
			galat.textContent = [...new Set(salah)].join(" ");
			gambar();
			berubah();
		});

		const lampiran = () => [
			...(dok.bukti ? [{ nama: dok.bukti, url: dok.bukti_url, baris: "" }] : []), ...(dok.bukti_lain || []),
		].filter((b) => !draf.lepas.some((l) => l.baris === b.baris));
		const jumlah = () => lampiran().length + draf.berkas.length;
		function gambar() {
			ada.replaceChildren(
				...lampiran().map((b) => baris(el("a", { href: b.url, target: "_blank", rel: "noopener" }, b.nama), "Terlampir", b.nama, () =>
					draf.lepas.push({ baris: b.baris, kunci: SK.kunciBaru() }))),
				...draf.berkas.map((b) => baris(el("span", { class: "nama" }, b.nama), keterangan(b), b.nama, () => { draf.berkas = draf.berkas.filter((x) => x !== b); }, b)));
		}

		function baris(nama, teks, sebut, lepas, b) {
			return el("li", {}, b?.foto && cuplikan(b.blob), el("div", {}, nama, el("p", { class: "redup" }, teks)),
				!b?.terkirim && el("button", { type: "button", class: "bahaya", "aria-label": `Lepas ${sebut}`, onclick: () => { lepas(); gambar(); berubah(); } }, "Lepas"));
		}

		gambar();
		return el("div", {}, el("label", { for: "isian-bukti" }, "Bukti pendukung ", el("small", {}, "(bila ada)")), ada, pilih,
			el("p", { class: "bantu", id: "bantu-bukti" },
				`Foto dari kamera atau galeri (diperkecil sebelum dikirim), PDF, DOCX, atau XLSX; paling banyak ${PALING_BANYAK}, masing-masing paling besar 10 MB.`),
			galat);
	};

	function keterangan(b) {
		const ukuran = b.foto && b.blob.size < b.asal ? `${SK.ukuran(b.blob.size)} (semula ${SK.ukuran(b.asal)})` : SK.ukuran(b.blob.size);
		return `${ukuran}, ${b.terkirim ? "sudah di server" : "belum terkirim"}`;
	}

	function cuplikan(blob) {
		const alamat = URL.createObjectURL(blob);
		const lepas = () => URL.revokeObjectURL(alamat);
		return el("img", { src: alamat, alt: "", width: 56, height: 56, onload: lepas, onerror: lepas });
	}
})();
