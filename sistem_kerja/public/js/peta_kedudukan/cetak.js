// One page of paper with the whole drawing: A3, F4 or A4 landscape.
frappe.provide("sistem_kerja.peta");

(function () {
	// Landscape, in mm.
	const KERTAS = { A3: [420, 297], F4: [330, 215], A4: [297, 210] };
	const TEPI = 10, KEPALA = 16;

	// Put the page to print beside the desk; everything else hides in @media print. Returns how to take it away.
	sistem_kerja.peta.siapkan_cetak = function (pohon, letak, kertas) {
		const [lebar, tinggi] = KERTAS[kertas];
		const aman = frappe.utils.escape_html;
		const lembar = document.createElement("div");
		lembar.className = "sk-lembar-peta peta-kedudukan";
		const [l, t] = [lebar - 2 * TEPI, tinggi - 2 * TEPI - KEPALA - 1];
		const { data } = pohon;
		const tanggal = frappe.datetime.str_to_user(data.tanggal);
		lembar.innerHTML = `<style>@page { size: ${lebar}mm ${tinggi}mm; margin: ${TEPI}mm; }
			.sk-lembar-peta { width: ${l}mm; height: ${t + KEPALA}mm; }
			.sk-lembar-peta svg { width: ${l}mm; height: ${t}mm; }</style>
			<header style="height: ${KEPALA}mm"><h1>${__("Peta Kedudukan")} ${aman(data.judul)}</h1>
			<p>${__("Keadaan {0}; penilai menurut {1}", [tanggal, aman(data.singkatan)])}</p></header>
			<svg class="peta" viewBox="-4 -4 ${letak.lebar + 8} ${letak.tinggi + 8}" preserveAspectRatio="xMidYMin meet">
			${sistem_kerja.peta.gambar(pohon, letak)}</svg>`;
		document.body.append(lembar);
		document.body.classList.add("sk-mencetak-peta");
		return () => {
			lembar.remove();
			document.body.classList.remove("sk-mencetak-peta");
		};
	};

	sistem_kerja.peta.cetak = function (pohon, letak, kertas) {
		const bereskan = sistem_kerja.peta.siapkan_cetak(pohon, letak, kertas);
		window.addEventListener("afterprint", bereskan, { once: true });
		window.print();
	};
	sistem_kerja.peta.KERTAS = Object.keys(KERTAS);
})();
