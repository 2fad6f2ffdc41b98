"""A profile at work without a site: the example case by the pure rules, its letters as PDF, what would be refused.

`berkas` moves one document by its flow, `surat` writes the letters, `perjalanan` tells the case, `tolakan` tries what
is forbidden, `tampilan` prints.
"""
