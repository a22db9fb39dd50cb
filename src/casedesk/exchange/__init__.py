"""Spreadsheets in and out: ledgers read in a process of their own, tables written safely."""
