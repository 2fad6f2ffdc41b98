sistem_kerja.pasang_alur("Pemantauan Berkala");
