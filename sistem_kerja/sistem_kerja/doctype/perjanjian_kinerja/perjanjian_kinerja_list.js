sistem_kerja.pasang_daftar("Perjanjian Kinerja");
