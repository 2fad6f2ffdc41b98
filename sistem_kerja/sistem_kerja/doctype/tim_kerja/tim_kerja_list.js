sistem_kerja.pasang_daftar("Tim Kerja");
