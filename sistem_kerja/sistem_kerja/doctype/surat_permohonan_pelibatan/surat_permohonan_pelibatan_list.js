sistem_kerja.pasang_daftar("Surat Permohonan Pelibatan");
