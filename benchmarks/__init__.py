"""How fast it is, beside what people would pick instead and as libraries and letters grow: `python -m benchmarks`."""
