"""The common words of English, from spaCy: words that are nobody's slip for a word of the library.

Imported only where a library is compiled: loading spaCy takes a second or two, and the everyday check has no need of it.
"""

from __future__ import annotations

from spacy.lang.en import English

_ORDINALS = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth hundredth thousandth""".split()
)


def common_words() -> frozenset[str]:
    """Stop words, and the parts of contractions and abbreviations that spaCy's English tokeniser knows; lower case."""
    defaults = English.Defaults
    exceptions = {word for parts in defaults.tokenizer_exceptions.values() for part in parts for word in part.values()}
    words = {str(word).lower() for word in exceptions} | set(defaults.stop_words)
    return frozenset(word for word in words if word.isalpha()) | _ORDINALS
