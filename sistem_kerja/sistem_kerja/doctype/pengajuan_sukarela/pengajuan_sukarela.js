sistem_kerja.pasang_alur("Pengajuan Sukarela");
