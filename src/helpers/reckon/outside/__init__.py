"""Printed figures against published ones.

- published (the table of published figures), counterparts (which of them fits), reference (the checks)
"""
