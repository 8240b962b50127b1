"""What every reader needs before it reads: limits, refusals, and bytes opened safely."""
