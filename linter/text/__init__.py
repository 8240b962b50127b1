"""What can be said of English text without a library: words with offsets, sentences, figures, dates, tense, who speaks."""
