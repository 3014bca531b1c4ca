"""What speaks against a comparison, in plain words beneath what was found."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from framing.lexicon import Lexicon
from framing.read.language import foreign
from framing.report import wording
from framing.report.markup import Fragment, text

HEADS = {
    "short": "Short texts", "mixed": "Mixed genres", "coverage": "Few cues", "date": "Other days",
    "topic": "Other topics", "copies": "Copies", "names": "Names nearly the same",
}  # fmt: skip
MOST = 3  # of each kind; the table of warnings beside the report has them all


def cautions(warnings: pd.DataFrame) -> Fragment:
    """The table of ``framing.compare.warnings`` as one paragraph for each kind; small groups are told elsewhere.

    >>> found = pd.DataFrame([("short", "A", "the texts of A are short")], columns=["warning", "groups", "reason"])
    >>> cautions(found).html
    '<p class="warning"><strong>Short texts:</strong> the texts of A are short.</p>'
    """
    told = []
    for kind, head in HEADS.items():
        reasons = warnings.loc[warnings["warning"] == kind, "reason"].tolist()
        if reasons:
            more = f"; and {len(reasons) - MOST} more of the kind" if len(reasons) > MOST else ""
            shown = "; ".join(text(reason) for reason in reasons[:MOST])
            end = "" if f"{shown}{more}".endswith("?") else "."
            told.append(f'<p class="warning"><strong>{head}:</strong> {shown}{more}{end}</p>')
    return Fragment("\n".join(told))


def language(articles: pd.DataFrame) -> Fragment:
    """That some or all articles do not look like English, so that what is told of them says nothing; '' for none.

    >>> found = language(pd.DataFrame({"text": ["Der Rat hat beschlossen, dass die Halle im Mai schließt. " * 4]}))
    >>> "The article does not look like English." in found.html
    True
    """
    many = len(articles)
    others = sum(map(foreign, articles["text"]))
    if not others:
        return Fragment("")
    if others == many:
        whose = "The article does not look" if many == 1 else f"None of the {many:,} articles looks"
    else:
        whose = f"{others:,} of the {many:,} articles {'does' if others == 1 else 'do'} not look"
    of = "it" if others == 1 else "them"
    return Fragment(
        f'<p class="warning">{whose} like English. The kit knows English only: what is told below says '
        f"nothing of {of}.</p>"
    )


def unmarked(lexicons: Iterable[Lexicon], spans: pd.DataFrame) -> Fragment:
    """That a layer of the user's own has no mark in these articles, so that nothing is told of it; '' for none."""
    there = set(spans["layer"].astype(str))
    layers = list(dict.fromkeys(x.layer for x in lexicons if x.layer not in there))
    if not layers:
        return Fragment("")
    named = text(wording.listed(layers))
    return Fragment(
        f'<p class="warning">No mark of {named} was found, so {"it is" if len(layers) == 1 else "they are"} not '
        "compared.</p>"
    )


def unchosen(articles: pd.DataFrame, article: str) -> Fragment:
    """That nobody said which of several articles is meant, so that the first was taken; '' where that is clear.

    >>> "one other" in unchosen(pd.DataFrame({"text": ["a", "b"]}), "").html
    True
    """
    others = len(articles) - 1
    if article or others < 1:
        return Fragment("")
    return Fragment(
        f'<p class="warning">This is the first of {len(articles):,} articles; {wording.counted(others, "other")} '
        f"{'was' if others == 1 else 'were'} not looked at. Name another with the parameter <code>article</code>.</p>"
    )
