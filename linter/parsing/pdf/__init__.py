"""The text of PDF pages: characters at places, put back into lines, columns and paragraphs."""
