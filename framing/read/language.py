"""Does a text look like English, and are its letters what was written? Asked of every article, so it costs little."""

from __future__ import annotations

import re

FOREIGN = "this does not look like English; the kit knows English only"
GARBLED = "letters in it were garbled before it was saved"

_PIECE = 2_000  # characters looked at
_FEWEST = 20  # words written small: lists of names, headlines and capitals have fewer, and are not judged
_SHARE = 0.08  # of such words that are common ones of a neighbour: prose has 0.2 and more
_PROSE = 0.4  # of all words that stand small between two others: lists and tables have fewer
_NONE = 0.03  # of English words: its prose has 0.2 and more, a language that shares nothing with it less than this
_PLENTY = ((600, 3), (_PIECE, 6))  # so many times "the" in so many characters: no need to count further
_LATIN = "\u02af"  # the last letter of the Latin blocks
# Left out of both is what several languages write alike (in, is, was, will, an, on, or, so, do, had, me), and of the
# second what stands in names (de, la, van, von, der).
_ENGLISH = """
the and of to that for with from this which would been were they their them his who but not it its are you by at be
have has he she him when what where there these those after before into than because said could should about only while
your our how most such through between against both being does did if some any can may might during each more my out up
one two new first also then just like
"""
_NEIGHBOURS = """
und die das ist nicht mit zu ein eine einen auf für dass sich dem im auch es wird wurde nach bei noch wie aus sie
et les des est que qui dans un une pour par sur pas il ce cette au aux avec sont mais été ont plus à
el los las por con para no se su lo una más pero este esta como fue son sus ya o y
os um uma em não mais ao na nos pelo pela foi são e i gli che per non è del della nel sono anche più ma
het een dat niet op te voor zijn naar ook aan om maar er wordt werd door nog wat
og det som til af på har ikke av med att och för inte ett den kan var men fra jeg
w z na się że jest nie jak przez po co oraz
"""
_COMMON, _OTHERS = frozenset(_ENGLISH.split()), frozenset(_NEIGHBOURS.split())
_WORD = re.compile(r"(?<!\S)[\"“‘'(\[«„¿¡]*+([^\W\d_]++)(?=[.,;:!?\"”’'…)\]»]*+(?:\s|\Z))")
_INSIDE = re.compile(r"(?<=[^\W\d_] )[^\W\d_]++(?= [^\W\d_])")

# UTF-8 read as Windows-1252 or Latin-1: â€™ for ’, Ã© for é, Â£ for £. Not Ã before a quotation mark: “IRMÃ”.
_GARBLED = re.compile(r"\S{0,20}(?:â(?:€|\x80[\x90-\xbf])|Ã[\x80-\xbf‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ€]|Â[\x80-\xbf])\S{0,20}")


def doubts(text: str) -> list[str]:
    """What the user of a text should hear of: letters read in the wrong encoding, another language than English.

    >>> doubts("He couldnâ€™t say.")
    ["letters in it were garbled before it was saved ('couldnâ€™t'): take the text anew and save it as UTF-8"]
    """
    told = [FOREIGN] if foreign(text) else []
    if not text.isascii() and ("â" in text or "Ã" in text or "Â" in text) and (found := _GARBLED.search(text)):
        told.append(f"{GARBLED} ({found[0]!r}): take the text anew and save it as UTF-8")
    return told


def foreign(text: str) -> bool:
    """Does the beginning of a text not look like English? By its function words (Ingle 1976; Grefenstette 1995).

    Counted are words that begin small, of the first 2,000 characters; where there are fewer than 20 (a table, a
    headline, capitals throughout) nothing is said. Another script than the Latin one is told by its letters.

    >>> foreign("Der Rat hat nach langer Sitzung beschlossen, dass die alte Halle am Hafen im Mai schließt. " * 3)
    True
    >>> foreign("She said that the hall by the harbour would close in May, after a long debate. " * 3)
    False
    """
    for length, plenty in _PLENTY:
        if text.count(" the ", 0, length) >= plenty:
            return False
    piece = text[:_PIECE]
    if not piece.isascii():
        letters = [c for c in piece if c.isalpha()]
        if len(letters) > 3 * _FEWEST and sum(c > _LATIN for c in letters) > len(letters) / 2:
            return True
    small = [w for w in _WORD.findall(piece) if w[0].islower()]
    if len(small) < _FEWEST:
        return False
    english, others = (sum(map(known.__contains__, small)) for known in (_COMMON, _OTHERS))
    if others > english and others >= _SHARE * len(small):
        return True
    inside = sum(w[0].islower() for w in _INSIDE.findall(piece))
    return english < _NONE * len(small) and inside >= _PROSE * len(piece.split())
