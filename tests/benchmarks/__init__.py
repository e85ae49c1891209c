"""Benchmarks against a peer in the same run, printed as ratios by ``make bench``; nothing asserts a time."""
