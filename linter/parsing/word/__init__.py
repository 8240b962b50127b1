"""WordprocessingML: the markup of Word files."""
