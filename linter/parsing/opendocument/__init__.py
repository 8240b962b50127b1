"""The text of OpenDocument files."""
