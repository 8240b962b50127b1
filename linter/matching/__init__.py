"""Where a letter meets the library: vocabulary, named phrases, fingerprints of lines, alignment, and the reading of both."""
