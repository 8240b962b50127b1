"""What was found in letters over time: one SQLite file, written by any number of runs, read by the weekly report."""
