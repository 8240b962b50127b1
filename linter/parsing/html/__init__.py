"""HTML as mail programs write it."""
