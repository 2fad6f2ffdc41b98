"""Measurements to run by hand; no test depends on time."""
