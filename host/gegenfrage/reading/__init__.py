"""Parsing of what pages show: numbers, days, profile addresses."""
