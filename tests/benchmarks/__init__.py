"""Measurements, run with `make bench` and never in the test run. Each prints ratios, measured side by
side in one run: wall times on one machine say little about another."""
