"""Past letters in, draft lines out: what recurs in them, with its variants, its days, its figures and its lists."""
