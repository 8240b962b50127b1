"""Word files changed in place: runs split where words change, corrections tracked, comments set on exact words."""
