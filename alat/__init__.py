"""Set-up tool behind the Makefile: builds the bench, the demo and the test sites.

Standard library only: it must run before anything is installed.
"""
