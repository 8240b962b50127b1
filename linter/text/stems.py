"""Words made comparable: spelling, number and inflection folded away, and the verb behind a noun."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

#: Spellings that mean the same word.
SPELLINGS = {
    "whilst": "while",
    "amongst": "among",
    "&": "and",
    "percent": "percent",
    "govt": "government",
    "dept": "department",
    "learnt": "learned",
    "burnt": "burned",
    "spelt": "spelled",
    "spoilt": "spoiled",
    "programmes": "programmes",
    "program": "programme",
    "center": "centre",
    "labor": "labour",
}
_PLURALS = {
    "men": "man",
    "women": "woman",
    "servicemen": "serviceman",
    "servicewomen": "servicewoman",
    "fishermen": "fisherman",
    "children": "child",
    "mice": "mouse",
    "dormice": "dormouse",
    "geese": "goose",
    "feet": "foot",
    "teeth": "tooth",
    "calves": "calf",
    "wolves": "wolf",
    "halves": "half",
    "shelves": "shelf",
}
_KEEP_S = ("ss", "us", "is", "ous")


@lru_cache(maxsize=50_000)
def spelled(word: str) -> str:
    """`word` (lower case) in one spelling: -ise for -ize, while for whilst; "seizing" is of "seize", and has but one."""
    word = SPELLINGS.get(word, word)
    at = word.rfind("iz")
    if at > 2:
        if word[at + 2 :] in ("e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational"):
            word = word[:at] + "is" + word[at + 2 :]
    return word


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The singular of a noun, near enough to compare two words: "sectors" → "sector", "bodies" → "body"."""
    if word in _PLURALS:
        return _PLURALS[word]
    if len(word) < 4 or word.endswith(_KEEP_S) or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def stems(words: Iterable[str]) -> list[str]:
    """`stem` of each word."""
    return list(map(_STEMS.__getitem__, words))


class _Stems(dict[str, str]):
    """Stems of words, worked out once each."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_STEMS:
            self.clear()
        self[word] = answer = stem(word)
        return answer


_MOST_STEMS = 50_000
_STEMS = _Stems()


#: Endings of nouns and inflected verbs, with what the bare verb has in their stead; the first that fits is used.
_ENDINGS: tuple[tuple[str, str], ...] = (
    ("sses", "ss"),
    ("ssed", "ss"),
    ("ssing", "ss"),
    ("ss", "ss"),
    ("ications", "y"),
    ("ication", "y"),
    ("icants", "y"),
    ("icant", "y"),
    ("issions", "it"),
    ("ission", "it"),
    ("nses", "nd"),
    ("nse", "nd"),
    ("utions", "ute"),
    ("ution", "ute"),
    ("usions", "ude"),
    ("usion", "ude"),
    ("isions", "ide"),
    ("ision", "ide"),
    ("ctions", "ct"),
    ("ction", "ct"),
    ("ations", ""),
    ("ation", ""),
    ("ators", ""),
    ("ator", ""),
    ("ating", ""),
    ("ated", ""),
    ("ates", ""),
    ("ate", ""),
    ("ements", "e"),
    ("ement", "e"),
    ("ments", ""),
    ("ment", ""),
    ("ents", ""),
    ("ent", ""),
    ("ants", ""),
    ("ant", ""),
    ("yses", "yse"),
    ("ysis", "yse"),
    ("ies", "y"),
    ("ied", "y"),
    ("ying", "y"),
    ("ings", ""),
    ("ing", ""),
    ("ers", ""),
    ("er", ""),
    ("ors", ""),
    ("or", ""),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
)
_ENDINGS_BY_LAST = {
    last: tuple(each for each in _ENDINGS if each[0][-1] == last) for last in {e[-1] for e, _ in _ENDINGS}
}
"""The same by their last letters."""
IRREGULAR = {
    "held": "hold",
    "made": "make",
    "making": "make",
    "set": "set",
    "setting": "set",
    "given": "give",
    "gave": "give",
    "began": "begin",
    "begun": "begin",
    "beginning": "begin",
    "came": "come",
    "coming": "come",
    "took": "take",
    "taken": "take",
    "taking": "take",
    "brought": "bring",
    "went": "go",
    "goes": "go",
    "gone": "go",
    "rose": "rise",
    "risen": "rise",
    "fallen": "fall",
    "fell": "fall",
    "grown": "grow",
    "grew": "grow",
    "paid": "pay",
    "sent": "send",
    "met": "meet",
    "laid": "lay",
    "put": "put",
    "ran": "run",
    "wrote": "write",
    "written": "write",
    "replies": "reply",
    "reply": "reply",
    "became": "become",
    "chose": "choose",
    "chosen": "choose",
    "won": "win",
    "winning": "win",
    "lost": "lose",
    "bought": "buy",
    "sold": "sell",
    "kept": "keep",
    "built": "build",
    "taught": "teach",
    "spent": "spend",
    "hidden": "hide",
    "driven": "drive",
    "drove": "drive",
    "dug": "dig",
    "fed": "feed",
    "flown": "fly",
    "known": "know",
    "knew": "know",
    "shown": "show",
    "told": "tell",
    "sought": "seek",
    "caught": "catch",
    "understood": "understand",
    "withheld": "withhold",
    "withdrawn": "withdraw",
    "withdrew": "withdraw",
    "drawn": "draw",
    "borne": "bear",
    "worn": "wear",
    "torn": "tear",
    "broken": "break",
    "stolen": "steal",
    "frozen": "freeze",
    "forgotten": "forget",
    "overseen": "oversee",
    "undertaken": "undertake",
    "undertook": "undertake",
    "undergone": "undergo",
    "repaid": "repay",
    "overpaid": "overpay",
    "underpaid": "underpay",
    "rebuilt": "rebuild",
    "resold": "resell",
    "retaken": "retake",
    "rewritten": "rewrite",
    "lent": "lend",
    "dealt": "deal",
    "meant": "mean",
    "heard": "hear",
    "saw": "see",
    "seen": "see",
    "got": "get",
    "getting": "get",
    "agreed": "agree",
    "agreement": "agree",
    "agreements": "agree",
    "guaranteed": "guarantee",
}


@lru_cache(maxsize=50_000)
def root(word: str) -> str:
    """The verb behind a noun or an inflected form, near enough to compare: response, responded → "respond"."""
    if word in IRREGULAR:
        word = IRREGULAR[word]
        return word[:-1] if len(word) > 3 and word.endswith("e") else word
    for turn in range(2):
        for ending, instead in _ENDINGS_BY_LAST.get(word[-1:], ()):
            if ending == "es" and not word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
                continue
            if (turn and ending in ("s", "es")) or (ending == "s" and word.endswith("ss")):
                continue
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                word = word[: len(word) - len(ending)] + instead
                break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] in "bdgmnprt":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word
