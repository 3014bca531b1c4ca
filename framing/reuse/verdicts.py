"""What a shared passage is, in plain words: copy, part copy, shared quotation or boilerplate; and who printed it first.

The rules, in this order:

1. boilerplate: lines of a page, not of a story (captions of a gallery, "sign up for our newsletter"), unless another
   outlet copied the whole article, page and all; or a passage that three articles of one outlet hold, or six articles
   of any, although they are no copies of each other;
2. copy: at least ``COPY`` of one of the two articles stands in the other (boilerplate not counted);
3. shared quotation: at least ``QUOTED`` of the passage is in quotation marks in either article, tags between the
   pieces and what only one of the two prints not counted (``framing.reuse.quoted``): both heard the same speaker;
4. part copy: prose that one took from the other, or both from a third.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.reuse.clusters import COPY, covered
from framing.reuse.quoted import Side, Stretches, marked, quotation
from framing.reuse.texts import Texts

SAME = 0.8  # two stretches of one article that share this much of the shorter are the same
HOUSE, EVERYWHERE = 2, 5  # further articles of the same outlet, or of any, that hold the passage
FURNITURE = (
    "hide caption", "photos:", "must watch", "just watched", "replay more videos", "toggle caption", "image 1 of",
    "enlarge this image", "continue reading", "story highlights", "newsletter", "subscri", "sign up", "click here",
    "all rights reserved", "may not be published", "advertisement", "contributed to this report", "follow us on",
    "loading...", "view gallery", "story continued below", "quick guide",
)  # fmt: skip
FURNITURE_WORDS = 40  # one such cue in so many words makes a passage boilerplate


def verdicts(articles: pd.DataFrame, passages: pd.DataFrame, quotations: pd.DataFrame | None = None) -> pd.DataFrame:
    """Columns ``kind, share_a, share_b, first`` for the passages, in their order.

    ``kind``: repetition (inside one article), copy, part copy, shared quotation or boilerplate.  ``share_a``,
    ``share_b``: how much of each article (characters, 0 to 1) the pair's passages cover, boilerplate not counted;
    inside one article, how much of it stands in passages said twice.
    ``first``: the article published earlier, or '' where that is not known.
    ``quotations``: spans of layer quotation (``article_id, start, end``) in place of quotation marks.
    """
    known = articles.set_index(articles["article_id"].astype(str))
    texts, at = Texts(articles["text"]), {name: n for n, name in enumerate(known.index)}
    length = dict(zip(at, texts.sizes().tolist(), strict=True))

    def text(name: str) -> str:
        return texts[at[name]]

    out = pd.DataFrame(index=passages.index)
    across = (passages["a"] != passages["b"]).to_numpy(bool)
    pair = pd.Series(list(zip(passages["a"], passages["b"], strict=True)), index=passages.index).factorize()[0]
    size = {side: passages[side].map(length).to_numpy(float) for side in ("a", "b")}
    outlet = known["outlet"].fillna("").astype(str) if "outlet" in known else pd.Series("", index=known.index)
    left, right = passages["a"].map(outlet).to_numpy(str), passages["b"].map(outlet).to_numpy(str)
    cover = partial(_shares, passages, pair, size)
    line = _boilerplate(passages, text, across, (left == right) & (left != ""), cover)
    shares = cover(across & ~line)
    copy = np.maximum(*shares) >= COPY
    quoted = _quoted(passages, text, across & ~line & ~copy, quotations)
    out["kind"] = np.select(
        [~across, line, copy, quoted], ["repetition", "boilerplate", "copy", "shared quotation"], "part copy"
    )
    own = _own_share(passages, pair, size["a"], ~across)
    out["share_a"], out["share_b"] = (np.round(np.where(across, share, own), 4) for share in shares)
    out["first"] = _first(passages, known, across)
    return out


def _boilerplate(
    passages: pd.DataFrame,
    text: Callable[[str], str],
    across: NDArray[np.bool_],
    same: NDArray[np.bool_],
    cover: Callable[[NDArray[np.bool_]], tuple[NDArray[np.float64], NDArray[np.float64]]],
) -> NDArray[np.bool_]:
    """Rule 1: lines of a page, and what many articles hold that are no copies of each other."""
    raw = np.maximum(*cover(across)) >= COPY
    line = _furniture(passages, text, across & (same | ~raw))
    shares = cover(across & ~line)
    both, copy = np.minimum(*shares) >= COPY, np.maximum(*shares) >= COPY
    house, anywhere = _holders(passages, across & ~line, same)
    found: NDArray[np.bool_] = line | (
        across & ((same & ~both & (house >= HOUSE)) | (~copy & (anywhere >= EVERYWHERE)))
    )
    return found


def _furniture(passages: pd.DataFrame, text: Callable[[str], str], which: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which of these passages are lines of a page in either article."""
    from ahocorasick_rs import AhoCorasick

    cues = AhoCorasick(FURNITURE)
    known: dict[str, bool] = {}
    out = np.zeros(len(passages), np.bool_)
    for side in ("a", "b"):
        names, low, high = (passages[c].tolist() for c in (side, f"{side}0", f"{side}1"))
        for n in np.flatnonzero(which & ~out).tolist():
            piece = text(names[n])[low[n] : high[n]].lower()
            if piece not in known:
                found = len(cues.find_matches_as_indexes(piece))
                known[piece] = found > 0 and piece.count(" ") < found * FURNITURE_WORDS
            out[n] = known[piece]
    return out


def _shares(
    passages: pd.DataFrame, pair: NDArray[np.int64], size: dict[str, NDArray[np.float64]], which: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Share of each side that the pair's passages cover together."""
    out = []
    of = pd.Series(pair[which])
    for side in ("a", "b"):
        chars = covered(passages[f"{side}0"][which], passages[f"{side}1"][which], of)
        out.append(pd.Series(pair).map(chars).fillna(0).to_numpy(float) / np.maximum(size[side], 1))
    return out[0], out[1]


def _own_share(
    passages: pd.DataFrame, pair: NDArray[np.int64], size: NDArray[np.float64], which: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Share of an article that stands in its own repetitions, both places counted, each character once."""
    low, high = (pd.concat([passages[f"{x}{n}"][which] for x in ("a", "b")]) for n in (0, 1))
    chars = covered(low, high, pd.Series(np.tile(pair[which], 2)))
    share: NDArray[np.float64] = pd.Series(pair).map(chars).fillna(0).to_numpy(float) / np.maximum(size, 1)
    return share


def _holders(
    passages: pd.DataFrame, which: NDArray[np.bool_], same: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How many other articles hold the passage: of the same outlet, and of any; the larger count of both sides."""
    rows = np.flatnonzero(which)
    house, anywhere = np.zeros(len(passages), np.int64), np.zeros(len(passages), np.int64)
    ids = np.stack(np.split(pd.concat([passages["a"], passages["b"]]).factorize()[0], 2))[:, rows]
    low, high = (np.concatenate([passages[f"{x}{n}"].to_numpy()[rows] for x in ("a", "b")]) for n in (0, 1))
    own, row, alike_outlet = np.concatenate(ids), np.tile(rows, 2), np.tile(same[rows], 2)
    order = np.argsort(own, kind="stable")
    for group in np.split(order, np.flatnonzero(np.diff(own[order])) + 1):
        if len(group) < HOUSE:
            continue
        begin, end = low[group], high[group]
        over = np.minimum(end[:, None], end) - np.maximum(begin[:, None], begin)
        alike = over >= SAME * np.minimum(end - begin, (end - begin)[:, None])
        np.maximum.at(house, row[group], (alike & alike_outlet[group]).sum(axis=1))
        np.maximum.at(anywhere, row[group], alike.sum(axis=1))
    return house, anywhere


def _quoted(
    passages: pd.DataFrame, text: Callable[[str], str], which: NDArray[np.bool_], quotations: pd.DataFrame | None
) -> NDArray[np.bool_]:
    """Passages that are quotation on either side: a mark that one of them lost tells nothing."""
    out = np.zeros(len(passages), np.bool_)
    given: dict[str, list[tuple[int, int]]] = {}
    if quotations is not None:
        for name, low, high in zip(quotations["article_id"], quotations["start"], quotations["end"], strict=True):
            given.setdefault(str(name), []).append((int(low), int(high)))
    known: dict[str, Stretches] = {}

    def side(name: str, low: int, high: int) -> Side:
        if name not in known:
            known[name] = marked(text(name)) if quotations is None else sorted(given.get(name, ()))
        return Side(text(name), low, high, known[name])

    columns = [passages[c].tolist() for c in ("a", "a0", "a1", "b", "b0", "b1")]
    for n in np.flatnonzero(which).tolist():
        a, a0, a1, b, b0, b1 = (column[n] for column in columns)
        one, two = side(a, a0, a1), side(b, b0, b1)
        out[n] = quotation(one, partial(_cut, two)) or quotation(two, partial(_cut, one))
    return out


def _cut(side: Side) -> str:
    return side.text[side.low : side.high]


def _first(passages: pd.DataFrame, known: pd.DataFrame, across: NDArray[np.bool_]) -> NDArray[np.str_]:
    """The article of each pair that was published earlier; '' where a date is missing or both are of one moment."""
    if "published" not in known:
        return np.full(len(passages), "")
    when = pd.to_datetime(known["published"], errors="coerce", utc=True, format="ISO8601")
    left, right = passages["a"].map(when), passages["b"].map(when)
    first = np.select([left < right, right < left], [passages["a"], passages["b"]], "")
    return np.where(across, first, "")
