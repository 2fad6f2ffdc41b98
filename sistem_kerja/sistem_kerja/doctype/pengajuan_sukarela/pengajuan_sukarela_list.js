sistem_kerja.pasang_daftar("Pengajuan Sukarela");
