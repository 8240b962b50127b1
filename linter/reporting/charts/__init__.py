"""Charts drawn twice from one plan: as SVG for the page and as PNG for mail, which shows no SVG."""
