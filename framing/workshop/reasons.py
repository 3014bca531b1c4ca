"""Why a word is marked, and why one that looks the same is not, in words for a class."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from framing.report.highlight import sign
from framing.workshop.lesson import Text

# What a kind is called in class, and what it does to a statement.
KINDS = {
    ("hedging", "modal"): ("modal verb", "it says that something is possible, not that it is so"),
    ("hedging", "epistemic"): ("word of likelihood", "it says how likely something is or seems, not that it is so"),
    ("hedging", "doxastic"): ("belief", "it gives somebody's belief or opinion as the ground"),
    ("hedging", "hearsay"): ("hearsay", "it says that the news is second-hand"),
    ("hedging", "vague_source"): ("vague source", "a group without names is the only source"),
    ("hedging", "approximator"): ("approximator", "it blurs a number, an amount or a degree"),
    ("hedging", "conditional"): ("condition", "it makes the statement hang on something that is still open"),
    ("hedging", "idiom"): ("set phrase", "the whole phrase says that the matter is open"),
    ("booster", "booster"): ("booster", "it makes the statement sound more certain than a plain one"),
    ("attribution", "neutral"): ("neutral reporting word", "it hands on what somebody said and takes no side"),
    ("attribution", "endorsing"): ("endorsing reporting word", "it takes what was said as true"),
    ("attribution", "distancing"): ("distancing reporting word", "it leaves open whether what was said is true"),
    ("attribution", "strong"): ("strong reporting word", "it adds heat: it says how something was said"),
    ("loaded", "slur_label"): ("insult or tag", "it stands in place of a name or a role"),
    ("loaded", "emotive_verb"): ("heated verb", "it says what the writer feels about what somebody did"),
    ("loaded", "dysphemism"): ("ugly name", "it gives a thing its most alarming name"),
    ("loaded", "hyperbole"): ("exaggeration", "it drives a quality to the end of its scale"),
    ("loaded", "ridicule"): ("ridicule", "it laughs at what is told, or doubts it"),
    ("loaded", "judgement"): ("verdict", "it praises or blames in the writer's own words"),
    ("loaded", "us_them"): ("us and them", "it parts the world into one's own side and the other"),
    ("loaded", "euphemism"): ("soft name", "it hides what it names, or takes a side on it"),
    ("loaded", "scare_quotes"): ("scare quotes", "nobody said it: the marks cast doubt on the word"),
    ("loaded", "in_company"): ("loaded in company", "weak by itself, it adds to the loaded word beside it"),
}  # fmt: skip
GROUPS = {
    "hedging": ("hedge", "A hedge makes a statement less certain or exact.", "The bridge [may] be safe."),
    "booster": ("booster", "A booster makes a statement sound more certain.", "The bridge is [clearly] safe."),
    "attribution": ("reporting word", "A reporting word hands on what others said.", "The mayor [claims] it is safe."),
    "loaded": ("loaded word", "A loaded word brings praise or blame with it.", "The mayor [boasted] of the bridge."),
}  # fmt: skip
# Words that only look like a mark of a layer, each with what it is, for the slides.
LOOKS = {
    "hedging": (("It opened in May.", "a month"), ("He could not swim.", "an ability"),
                ("They talked about the visit.", "“about” = concerning")),
    "loaded": (("The team attacked in the second half.", "a move in a game"),
               ("She attacked the problem.", "she set to work on it"),
               ("The crisis line is open all night.", "a name")),
}  # fmt: skip
_READINGS = {
    "may": "a month, a name or a permission",
    "might": "strength (the noun)",
    "can": "an ability or a permission",
    "could": "an ability, or a request",
    "would": "a habit, a refusal, or the future seen from the past",
    "should": "a duty",
    "must": "a duty",
    "about": "“about” = concerning, or around",
    "around": "a place or a direction",
    "if": "“even if”, “as if”, or a general rule",
    "unless": "a general rule",
    "some": "“some of” = a part of them",
    "believe": "a faith, not an opinion about a fact",
    "think": "the act of thinking, not an opinion as the ground",
    "suggest": "suggest = propose",
    "suggested": "suggested = proposed",
    "appeared": "came into sight",
    "likely": "part of another expression",
    "clearly": "a manner: easy to see or hear",
}
# The kit's tests as a class would say them; '' where the kind of the mark says it already.
_TESTS = {
    "before a number": "It stands before a number.",
    "nearly so": "It says “nearly”, not “quite”.",
    "blurred": "",
    "possibility": "",
    "likelihood": "",
    "set phrase": "",
    "speech": "",
    "told": "",
    "statement": "",
    "second-hand": "",
    "certainty": "",
    "seeming": "It tells how things seem.",
    "unproven": "It says that nothing is proven.",
    "that-clause": "What was said follows in a clause.",
    "clause": "What was said follows in a clause.",
    "open condition": "Nobody knows yet whether it will be met.",
    "strong": "",
    "opinion as the ground": "",
    "belief as the ground": "",
    "fear as the ground": "Fear is the ground, not knowledge.",
    "predicted outcome or tentative judgement": "It predicts, or judges with care.",
    "unnamed, and the claim's only source": "Nobody is named.",
    "question or request": "It hands on a question or a request.",
    "proposal": "It hands on a proposal.",
    "likelihood left open": "It leaves open how likely.",
    "likelihood denied or left open": "It leaves open how likely.",
    "inference from evidence": "Somebody infers it.",
    "expectation": "It is expected, not known.",
    "open condition of an uncertain result": "Nobody knows yet whether it will be met.",
    "the matter is left open": "",
    "said to be beyond doubt": "It says that there is no doubt.",
    "taken for granted": "It takes the matter for granted.",
    "insists on the truth": "It insists that it is true.",
    "insists": "It insists that it is true.",
    "question handed on": "It hands on a question or a request.",
    "clause before it": "What was said stands before it.",
    "before a colon or a question": "What was said or asked comes next.",
    "account": "It hands on somebody's account.",
    "talks about it": "It says only what was talked about.",
    "the matter is open": "",
    "absolute claim": "It allows no exception.",
    "proof claimed": "It claims a proof.",
    "after a quotation": "It stands beside a quotation.",
    "before a quotation": "It stands beside a quotation.",
}


# What only says more of a source: two officials | at City Hall, a report | by the bank.
_FURTHER = re.compile(
    r"\s+(?:of|at|in|on|with|from|for|by|to|near|inside|within|close|familiar|who|whom|whose|that|which)\b"
)


class Reason(NamedTuple):
    """One row of the key."""

    sentence: int
    words: str
    kind: str
    why: str


def called(layer: str) -> str:
    """What one mark of a layer is called in class.

    >>> called("attribution"), called("factive")
    ('reporting word', 'factive')
    """
    return GROUPS[layer][0] if layer in GROUPS else sign(layer)[0]


def kind(layer: str, label: str) -> tuple[str, str]:
    """What a mark is called in class and what it does; a layer without words of its own by its name.

    >>> kind("hedging", "modal")[0], kind("factive", "epistemic")[0]
    ('modal verb', 'factive')
    """
    return KINDS.get((layer, label), (sign(layer)[0], "the kit's word list has it as such"))


def of(text: Text) -> list[Reason]:
    """The key: a row for each of the kit's marks, in the order of the text."""
    return [Reason(text.sentence(s.start), s.cue, *_why(s)) for s in text.spans.itertuples(index=False)]


def once(text: Text) -> list[Reason]:
    """The key without the marks of a paragraph that stood before."""
    return [r for r, start in zip(of(text), text.spans["start"], strict=True) if text.counts(start)]


def _why(span: Any) -> tuple[str, str]:
    name, does = kind(span.layer, span.label)
    whose = {"quote": " These are quoted words.", "reported": " These words are reported from somebody."}
    return name, f"{does[0].upper()}{does[1:]}. {_test(span.rule, span.source)}{whose.get(span.voice, '')}".replace(
        ". .", "."
    ).strip()


def _test(rule: str, source: str) -> str:
    """The test that decided, out of a rule such as ``approximator:about (before a number)``."""
    found = re.search(r"\(([^()]*)\)\s*$", rule)
    if not found:
        return ""
    if found[1] == "source named":  # the kit's test asks for a source, not for its name
        return "The source is named." if _by_name(source) else "It gives a source, but no name."
    return _TESTS.get(found[1], "")  # a test without words for a class says nothing to it


def _by_name(source: str) -> bool:
    """Whether a source has a name, not only a role: the last word of one of its parts is capitalised.

    >>> [_by_name(s) for s in ("the Ministry of Works", "a cook, Jo Bell", "NATO officials", "two clerks at City Hall")]
    [True, True, False, False]
    """
    parts = (_FURTHER.split(part.strip(), maxsplit=1)[0].split() for part in source.split(","))
    return any(words[-1][0].isupper() for words in parts if words)


def alike(text: Text, layers: tuple[str, ...], sample: bool = False) -> list[Reason]:
    """Words that only look like a hedge or a booster: in the word list, but not marked here.

    Left out are words of which we could not say what else they mean.
    """
    cues = {layer: _cues(layer) for layer in ("hedging", "booster") if layer in layers}
    taken = [(s.start, s.end) for s in text.spans.itertuples(index=False)]
    out = []
    for a, b in text.segments.words:
        word = text.text[a:b]
        layer = next((x for x, known in cues.items() if word.casefold() in known), None)
        if layer is None or not text.counts(a) or any(start < b and a < end for start, end in taken):
            continue
        why = _planted(text, a, b) if sample else ""
        why = why or _READINGS.get(word.casefold(), "")
        if why:
            out.append(Reason(text.sentence(a), word, f"no {GROUPS[layer][0]}", why))
    first: dict[tuple[int, str], Reason] = {}
    for reason in out:  # the same word twice in a sentence is one row
        first.setdefault((reason.sentence, reason.words), reason)
    return list(first.values())


def _cues(layer: str) -> frozenset[str]:
    """Single words of the layer's list; sources without a name are left out, for most of them are just people."""
    from framing.lexicon import load

    lexicon = load(f"{layer}-en")
    return frozenset(
        entry.cue.casefold()
        for name, label in lexicon.labels.items()
        if name != "vague_source"
        for entry in label.entries
        if " " not in entry.cue
    )


def _planted(text: Text, start: int, end: int) -> str:
    """What the sample's own key says of a word."""
    from framing.sample import key

    for trap in key()["trap"]:
        at = text.text.find(trap["context"]) if trap["article"] == text.name else -1
        inside = at + trap["context"].find(trap["cue"])
        if at >= 0 and inside == start and inside + len(trap["cue"]) == end:
            return str(trap["why"])
    return ""
