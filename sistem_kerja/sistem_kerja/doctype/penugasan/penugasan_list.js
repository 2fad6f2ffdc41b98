// An assignment is overdue when its period is over and it still runs.
sistem_kerja.pasang_daftar("Penugasan", ["selesai", ["status", "in", ["Ditugaskan", "Berjalan"]]]);
