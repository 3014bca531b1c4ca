"""Quotations: pair the quotation marks of a text, over sentences and paragraphs, and never swallow the article.

One pass over the marks. A mark opens or closes by its shape (“ ”, « », „ “) or, when straight, by what stands on
either side of it. A quotation that no mark closes ends with its paragraph, unless the next paragraph opens with a mark
again (the newspaper convention for a quotation that goes on); then both are parts of one quotation.
"""

from __future__ import annotations

from typing import NamedTuple

from framing.annotators.voice.marks.bounds import Bounds
from framing.annotators.voice.marks.singles import (
    DOUBLE,
    PARAGRAPHS,
    Part,
    Quote,
    apostrophe_apart,
    never_opened,
    places,
    singles,
    spaced,
    together,
)

_STOPPED = (". ", "! ", "? ", "… ")
_CROSSED = 5  # paragraphs that one pair of marks may reach over
_LIMIT = 12_000  # characters; no closing mark is looked for beyond


def quotes(text: str, bounds: Bounds) -> list[Quote]:
    """The quotations of a text in order; nested ones belong to the one around them.

    >>> t = "He said: “Go.” She didn't."
    >>> [t[q.start:q.end] for q in quotes(t, Bounds(t))]
    ['“Go.”']
    """
    found = _doubles(text, bounds)
    if "‘" in text or apostrophe_apart(text):
        single = singles(text, bounds, found)
        if single:
            found = together(found, single, text)
    return found


class _Open(NamedTuple):
    at: int  # where the opening mark of the present part stands
    inner: int
    parts: tuple[Part, ...]  # parts in earlier paragraphs
    depth: int
    second: int  # the first mark that opened again inside, or -1


def _doubles(text: str, bounds: Bounds) -> list[Quote]:
    """Pair the double marks in one pass."""
    pairing = _Pairing(text, bounds)
    last, new, append = len(text) - 1, tuple.__new__, pairing.out.append
    opened, odd = -1, False  # where a plain quotation began that is still open; whether any is not so plain
    line = -1  # where the line ends in which the last one began
    for at in _marks(text):
        sign = text[at]
        if opened >= 0:
            plain = sign == "”" or (sign == '"' and at < last and text[at + 1] in " .,;:)\n" and text[at - 1] != " ")
            if plain and line < opened:
                line = text.find("\n", opened)
                line = line if line >= 0 else len(text)
            if plain and line > at:
                append(new(Quote, ((new(Part, (opened, at + 1, opened + 1, at)),), True)))
                odd = odd or at == opened + 1
                opened = -1
                continue
            pairing.now, opened = _Open(opened, opened + 1, (), 1, -1), -1
        elif pairing.now is None and (
            sign == "“"
            or (
                sign == '"'
                and 0 < at < last
                and text[at - 1] in " \n"
                and (text[at + 1].isalnum() or text[at + 1] == "[")
            )
        ):
            opened = at
            continue
        odd = True
        if not pairing.plain(at):
            pairing.marked(at)
    if opened >= 0:
        pairing.now = _Open(opened, opened + 1, (), 1, -1)
    if pairing.now is not None:
        append(_unclosed(text, bounds, pairing.now))
        odd = True
    if not odd:
        return pairing.out
    return [q for q in pairing.out if q[0][0][3] > q[0][0][2]]  # not those without a word between their marks


def _marks(text: str) -> list[int]:
    """Where the double marks stand."""
    out = [at for sign in DOUBLE for at in places(text, sign)]
    out.sort()
    return out


class _Pairing:
    """The state of the pass: the quotations closed so far and the one that is open now."""

    def __init__(self, text: str, bounds: Bounds) -> None:
        self.text = text
        self.bounds = bounds
        self.out: list[Quote] = []
        self.now: _Open | None = None
        self._last = len(text) - 1

    def plain(self, at: int) -> bool:
        """The common cases, quickly: a mark that can only open while none is open, one that can only close."""
        text, now = self.text, self.now
        sign = text[at]
        if now is None:
            if sign == "“" or (
                sign == '"'
                and 0 < at < self._last
                and text[at - 1] in " \n"
                and (text[at + 1].isalnum() or text[at + 1] == "[")
            ):
                self.now = _Open(at, at + 1, (), 1, -1)
                return True
            return False
        if now.depth > 1 or (sign != "”" and sign != '"'):
            return False
        if sign == '"' and (text[at - 1] == " " or at >= self._last or text[at + 1] not in " .,;:)\n"):
            return False
        if text.find("\n", now.at, at) >= 0:
            return False
        self._close(at)
        return True

    def marked(self, at: int) -> None:
        """Any other mark: by its shape, its neighbours and the paragraphs in between."""
        text, bounds = self.text, self.bounds
        sign, after = text[at], at + 1
        if self.now is not None and self._crosses(at, sign):
            return
        now = self.now
        opens, closes = _ways(text, at, after, sign, now is not None)
        if now is None and not opens:
            self._lost(at)
        elif now is None:
            self.now = _Open(at, after, (), 1, -1)
        elif closes and now.depth > 1:
            self.now = now._replace(depth=now.depth - 1)
        elif closes:
            self._close(at)
        elif opens and at == now.at + 1 and not _closes_twice(text, bounds, after):
            self.now = now._replace(inner=after)
        elif opens and _broke_off(text, now, at):
            self.out.append(Quote((*now.parts, _until(text, now, _last_stop(text, now.inner, at))), False))
            self.now = _Open(at, after, (), 1, -1)
        elif opens and sign == "“" and now.depth == 1 and _new_paragraph(text, at, after):
            part = _until(text, now, at)  # the paragraph break between them was lost
            self.now = _Open(at, after, (*now.parts, part), 1, -1) if len(now.parts) < PARAGRAPHS else now
        elif opens:
            self.now = now._replace(depth=now.depth + 1, second=at if now.second < 0 else now.second)

    def _crosses(self, at: int, sign: str) -> bool:
        """Is this mark settled by the paragraph breaks before it, as one that opens the quotation's next part?"""
        crossed = self.bounds.breaks_between(self.now.at, at) if self.now is not None else 0
        if not crossed or self.now is None:
            return False
        self.now, ended = _over_break(self.text, self.bounds, self.now, (at, at + 1, sign), crossed)
        if ended is not None:
            self.out.append(ended)
        return self.now is not None and self.now.at == at

    def _lost(self, at: int) -> None:
        """A closing mark that nothing opened: the words of its sentence, when they are somebody's; or one set apart."""
        if spaced(self.text, at):
            self.now = _Open(at, at + 1, (), 1, -1)
            return
        start = never_opened(self.text, self.bounds, at)
        if start >= 0 and (not self.out or self.out[-1].end <= start):
            self.out.append(Quote((Part(start, at + 1, start, at),), True))

    def _close(self, at: int) -> None:
        now = self.now
        if now is not None:
            self.out.append(Quote((*now.parts, Part(now.at, at + 1, now.inner, at)), True))
        self.now = None


def _new_paragraph(text: str, at: int, after: int) -> bool:
    """Does the mark stand behind a full stop and before a capital, as it does where a quotation's paragraph begins?"""
    return text[at - 2 : at] in _STOPPED and text[after : after + 1].isupper()


def _ways(text: str, at: int, after: int, sign: str, is_open: bool) -> tuple[bool, bool]:
    """Can this mark open, can it close? Straight marks tell by their neighbours, and by the state when both fit."""
    before = text[at - 1] if at else " "
    behind = text[after] if after < len(text) else " "
    if sign == "“":
        if is_open and not before.isspace() and before not in "([—–-‘'" and not behind.isalnum():
            return False, True  # the closing mark of „…“, or a slip
        return True, False
    if sign == "”":
        slip = not is_open and (before.isspace() or not at) and behind.isalnum()
        return slip, not slip
    if sign in "„«":
        reverse = sign == "«" and is_open and not before.isspace() and not behind.isalnum()
        return not reverse, reverse
    if sign == "»":
        slip = not is_open and (before.isspace() or not at) and behind.isalnum()
        return slip, not slip
    left = before.isspace() or before in "([{—–-‘'/“:…"
    right = behind.isspace() or not (behind.isalnum() or behind in "$£€[(#@…‘'")
    if before.isdigit() and not is_open:
        return False, True  # inches, minutes
    if not is_open and before in ".!?" and behind.isupper():
        return True, False  # "he said."We lost": the blank was lost
    if left and not behind.isspace() and not (is_open and before in "—–-…/:'" and right):
        return True, False
    if not left or right:
        return False, True
    return not is_open, is_open


def _over_break(
    text: str, bounds: Bounds, now: _Open, mark: tuple[int, int, str], crossed: int
) -> tuple[_Open | None, Quote | None]:
    """A mark in a later paragraph than the open one: it goes on, it closes, or the open one ended long ago."""
    at, after, sign = mark
    end = bounds.paragraph(now.at)[1]
    part = _until(text, now, end)
    again = bounds.opens_paragraph(at)
    if again and crossed == 1 and sign != "”" and len(now.parts) < PARAGRAPHS:
        whole = now.depth == 1 or now.second < 0
        if whole:
            return _Open(at, after, (*now.parts, part), 1, -1), None
    opens, closes = _ways(text, at, after, sign, True)
    if closes and not opens and crossed <= _CROSSED and at - now.at < _LIMIT and (sign != '"' or _sits_last(text, at)):
        return _through(bounds, now, at, part), None
    return None, _unclosed(text, bounds, now)


def _sits_last(text: str, at: int) -> bool:
    """Does a mark sit like a closing one: behind a letter or a stop, before a space, punctuation or the end?"""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    return (before.isalpha() or before in ".,!?…)]’'") and not behind.isalnum()


def _through(bounds: Bounds, now: _Open, at: int, part: Part) -> _Open:
    """One pair of marks around several paragraphs: a part for each, the last one still open."""
    parts = [*now.parts, part]
    start = _next_paragraph(bounds, part.end)
    while bounds.breaks_between(start, at):
        end = bounds.paragraph(start)[1]
        parts.append(Part(start, end, start, end))
        start = _next_paragraph(bounds, end)
    return _Open(start, start, tuple(parts), 1, -1)


def _next_paragraph(bounds: Bounds, at: int) -> int:
    """Where the paragraph behind this one begins."""
    while at < len(bounds.text) and bounds.text[at].isspace():
        at += 1
    return at


def _unclosed(text: str, bounds: Bounds, now: _Open) -> Quote:
    """End an open quotation with its paragraph, or, where another one opened inside it, before that."""
    if now.second >= 0 and now.depth > 1:
        end = _last_stop(text, now.inner, now.second)
    else:
        end = min(bounds.paragraph(now.at)[1], now.at + _LIMIT)
    return Quote((*now.parts, _until(text, now, end)), False)


def _until(text: str, now: _Open, end: int) -> Part:
    end = max(end, now.inner)
    return Part(now.at, end, now.inner, end)


def _closes_twice(text: str, bounds: Bounds, after: int) -> bool:
    """Are there two marks to close for two that opened at once, or was one of them a slip?"""
    end = min(bounds.paragraph(after)[1], after + 2000)
    return text.count("”", after, end) - text.count("“", after, end) >= 2


def _broke_off(text: str, now: _Open, at: int) -> bool:
    """Was the open quotation left open, when a new one begins after a full stop and a reporting verb in between?"""
    before = text[max(now.inner, at - 60) : at].rstrip()
    return before.endswith((" said,", " said:", " says,", " added,", " said.", " told reporters,", " says:", " added:"))


def _last_stop(text: str, start: int, end: int) -> int:
    """The end of the last sentence that is over before ``end``; ``end`` itself when there is none."""
    window = text[max(start, end - 2000) : end]
    best = max(window.rfind(stop) for stop in (".", "!", "?", ",”", ","))
    return max(start, end - len(window)) + best + 1 if best >= 0 else end
