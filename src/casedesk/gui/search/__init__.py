"""The search palette: one box for people, employers, cases, visits and commands."""
