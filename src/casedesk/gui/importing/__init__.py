"""Ledgers in: a file is looked over row by row, mended where it stands, and imported."""
