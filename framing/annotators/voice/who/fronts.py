"""Words glued to the front of a printed name that are no part of it: a sentence's opening, a place, a link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from framing.annotators.voice.verbs.documents import SHOWN
from framing.annotators.voice.wordset import word_set

# With a capital because a sentence begins with them; a name may follow without a comma.
_OPENING = word_set(
    """although though because whether unless since while when where whereas if but and yet so then now still however
    meanwhile even only just like unlike despite besides neither nor either both per via again later earlier once
    perhaps maybe indeed instead finally soon enter remember previously afterwards thereafter nonetheless nevertheless
    moreover furthermore additionally also today yesterday tonight nearly sadly oddly surely rarely merely luckily
    happily formerly lately likewise according such what why how that until amid a an the advertisement previously"""
)
# One word with a capital that is nobody's name, whatever it opens: "Criticism arose", "More than ten of them".
PLAIN = (
    _OPENING
    | SHOWN
    | word_set(
        """up need recent forward deadline aimed widely along hours days weeks months years minutes missile
    less top across criticism soon usually total content hundreds thousands dozens millions without all
    voting guidance each right almost immigration beyond policy last restaurant several multiple get just prior
    more most both among rather following common care sentencing medications one two three four five six seven
    eight nine ten second third combined mine finally typically worldwide overall catching fresh mass science
    other others another anyone anything something nothing everything everyone here there these those this that
    they he she we you i it its his her their our your my some any many few every next previous past half
    part much little such back down out off over under around about above below between behind inside outside
    within throughout toward towards upon plus minus given based asked speaking noting citing adding arguing
    saying calling amid ahead aside away apart inevitably ultimately eventually generally normally originally
    recently currently reportedly allegedly clearly obviously certainly probably possibly particularly
    especially specifically basically literally actually really frankly honestly technically theoretically
    politically economically critics proponents hence therefore otherwise elsewhere anyway always never often
    sometimes ever already did does do is are was were has have had would could should might must can no not yes
    oh well ok okay let take make give go come see look think know want try ask call read watch click share
    listen photo video image caption story continued file advertisement related update source credit getty grab
    avoid expect imagine consider compare contrast problems questions concerns fears hopes tensions speculation
    confusion outrage anger debate discussion support opposition pressure progress success failure reaction
    response backlash controversy evidence proof money work life death war peace health education
    crime violence racism terrorism climate weather technology social national local federal public private
    political economic financial legal medical military foreign domestic international global general special
    minor high low big large new old late great poor full open close hard easy fast
    slow same different similar various certain sure true false real fake main key central final average """
    )
)
_ADVERB = re.compile(r"[A-Z][a-z]{2,}(?:tely|ntly|ally|usly|ully|edly|ably|ibly|ngly|early|ckly|ately)")
# Words of a page's own, in capitals in front of a name that is not: "CLOSE Anna Holm".
_PAGE = word_set(
    """CLOSE JUST WATCHED WATCH MORE READ VIDEO PHOTO PHOTOS UPDATE UPDATED BREAKING EXCLUSIVE ADVERTISEMENT RELATED
    LIVE ALSO STORY LISTEN"""
)
_WATCHED = ("JUST", "WATCHED")
# The end of an office that an "of" cuts off: "director of intelligence", "chief of staff".
_OFFICE_ENDS = word_set("staff intelligence policy affairs operations counsel charge communications budget class")


def glued(first: str, last: str) -> bool:
    """Is the first word of a printed name, of two or more, no part of it? ``last`` is its last word."""
    if first.lower() in _OPENING or (first.endswith("ly") and _ADVERB.fullmatch(first)):
        return True
    if first.endswith("-based"):
        return True
    return first in _PAGE and (first in _WATCHED or not last.isupper())


def unglued(parts: list[str], given: Set[str], body: Set[str]) -> list[str]:
    """The words of a printed name without what is glued to its front; always at least one word.

    ``given``: given names in small letters; ``body``: words in the names of bodies.

    >>> unglued("Apparently Anna Holm".split(), {"anna"}, set())
    ['Anna', 'Holm']
    >>> unglued("Marland’s Anna Holm".split(), {"anna"}, set())
    ['Anna', 'Holm']
    """
    while len(parts) > 1 and glued(parts[0], parts[-1]):
        parts = parts[1:]
    if len(parts) > 2:
        if parts[0].endswith(("’s", "'s")) and parts[1].lower() in given and parts[-1].lower() not in body:
            return parts[1:]
        if parts[0].lower() in _OFFICE_ENDS and parts[-1].lower() not in body:
            return parts[1:]
    return parts


_SURNAME_FIRST = re.compile(r" [A-Z][a-z]+-[a-z]+\b")  # Park Sun-ho
_LONGEST = 200  # characters of a word


def hyphened(text: str, reach: int) -> Iterator[int]:
    """The blanks in front of words like "Sun-ho", by their hyphens, which are few.

    >>> list(hyphened("Park Sun-ho met Ada Holm in mid-May.", 100))
    [4]
    """
    hyphen = text.find("-", 0, reach)
    while hyphen >= 0:
        blank = text.rfind(" ", hyphen - _LONGEST if hyphen > _LONGEST else 0, hyphen)
        if blank >= 0 and text[blank + 1].isupper() and _SURNAME_FIRST.match(text, blank):
            yield blank
        hyphen = text.find("-", hyphen + 1, reach)


def surname_first(text: str, last: str, blanks: Iterable[int], reach: int) -> str:
    """The whole name where the given name stands behind the last one; '' elsewhere. ``blanks``: as ``hyphened`` tells.

    >>> surname_first("Park Sun-ho met Ada Holm.", "Park", [4], 100)
    'Park Sun-ho'
    """
    if not any(text.endswith(last, 0, blank) for blank in blanks):
        return ""  # nearly always, and without a look through the text
    first = text.find(f"{last} ", 0, reach)
    behind = _SURNAME_FIRST.match(text, first + len(last)) if first >= 0 else None
    return last + behind[0] if behind else ""
