"""How a plain text is laid out: its lines, paragraphs, items, rows, and the letters quoted in it."""
