"""Would in an aside: whether somebody would, how he would, the way he would, so that he would."""

from __future__ import annotations

import re

from framing.lexicon.choice import quick

_WHETHER = re.compile(
    r"\b(?:whether|if|ask(?:ed|s|ing)? (?:\w+ )?(?:if|whether)) (?:or not )?(?:he|she|they|we|i|you|there|"
    r"(?:the|his|her|its|their) (?:[\w.'-]+ )?(?:president|company|government|senate|house|court|team|administration|"
    r"department|ministry|agency|committee|board|council|mayor|governor|party|police|union|city|bank)) $"
)
_ASIDES = tuple(  # a word, and what is asked where it stands
    (word, re.compile(pattern).search)
    for word, pattern in (
        (" so ", r"[^,.;:\"](?<! if) so (?!much |many |few |little |far |[\w-]+ that )(?:that )?(?:[\w'-]+ ){1,5}$"),
        ("so that ", r"\bso that (?:[\w'-]+ ){1,5}$"),
        (
            " wh",
            r"\b(?:by|in|at|after|during|through|from|with) (?:which|whom) (?!\w+ (?:said|says|"
            r"that) )(?:[\w'-]+ ){1,3}$",
        ),
        ("whe", r"\b(?:where|when) (?:[\w'-]+ ){1,4}$"),
        (
            "ask",
            r"\bask(?:ed|s|ing)? (?:[\w'-]+ ){0,4}?(?:if|whether) (?![^.;]*, [^.;]*\b(?:said|says|"
            r"replied) )[\w'\", -]{1,70}$",
        ),
        (
            "asked ",
            r"\basked (?:(?!to |about |for )[\w'-]+ ){0,3}?"
            r"(?:how (?:much|many|long|far|soon|often)|wh(?:at|en|ere|ich|o))(?: [\w'-]+){1,6} $",
        ),
        ("how ", r"\bhow (?!much|many|long|big|far|soon)(?:[\w'-]+ ){1,4}$"),
        ("sure", r"\bto (?:en|make )sure (?:that )?(?!how|wh)[\w' -]{1,40}$"),
        ("threat that ", r"\bthreat that [\w' -]{1,40}$"),
        ("know ", r"\b(?:did(?:n't| not)|little did \w+) know (?!how|wh)(?:that )?(?:[\w'-]+ ){1,4}$"),
        ("reali", r"\b(?:did(?:n't| not)|little did \w+) reali[sz]e (?!how|wh)(?:that )?(?:[\w'-]+ ){1,4}$"),
        ("no idea ", r"\bhad (?:absolutely )?no idea (?!how|wh)(?:that )?(?:[\w'-]+ ){1,4}$"),
        ("unclear ", r"\bunclear (?:the|what|which|how|who) [\w' -]{1,30}$"),
    )
)
_WORKINGS = ("how ", "whe", "asked ")
_PEOPLE = (" he ", " she ", " they ", " we ", " i ", " you ")
_WORKS = quick(  # "how the toll would affect trade" foretells
    r" (?:not |also |\w+ly )?(?:affect|impact|influence|shape|transform|alter|work|function|play out|look|fare|"
    r"unfold|"
    r"compare|contribute|interact|travel|spread|behave|evolve|react|respond|be (?:affected|impacted|enforced|"
    r"funded|paid for|received|different|possible)|"
    r"hurt|harm|cost|help|benefit|boost|reduce|increase|raise|improve|weaken|strengthen|undermine|lead|change)\b"
)
_SHARE = ("% ", "percent ", "per cent ")  # what a share of those asked would do, not what they would suffer
_SUFFER = re.compile(r" (?:actually |also |still )?(?:see (?:an? |their |its )|face|lose|suffer|gain)\b")
_SHARE_OF = re.compile(r"(?:\d%|percent|per cent) of (?:[\w'-]+ ){1,5}$")
_CHOOSE = re.compile(
    r" (?:not |never |also |still |definitely |probably |likely )*(?:vote|pick|choose|back|support|favou?r|oppose|"
    r"approve|"
    r"recommend|consider|prefer|buy)\b"
)
_ASIDE_WORDS = frozenset(
    re.findall(r"[\w']+", "so which whom where when how threat unclear ensure sure know realize realise idea")
)
_WAY_WORDS = frozenset(("what", "way", "whose"))
_IF_WORDS = frozenset(("if", "whether", "asked"))
_INDIRECT = quick(
    r"\bwhat (?:my|his|her|their|our|that(?! $)) (?:[\w'’-]+ ){0,3}$|"
    r"\b(?:questions?|confusion|uncertainty|discussions?) (?:about|over|as to|on|of) (?:what|which|how|who|when|where) "
    r"[\w' -]{0,70}$|\bthe way (?:that )?(?:[\w'’-]+ ){1,4}$|"
    r"\bwhose (?:[\w'-]+ ){1,5}(?:he|she|they|it) $"
)
WORDS: frozenset[str] = _ASIDE_WORDS | _WAY_WORDS | _IF_WORDS  # all that is asked for here


def asked(low: str, left: str, words: frozenset[str], b: int) -> bool:
    """Is it "whether she would", "so that he would", "the way they would"? The cheap question comes first."""
    if words and not _IF_WORDS.isdisjoint(words) and _WHETHER.search(left):
        return True
    if left.endswith(_SHARE):
        return not _SUFFER.match(low, b)
    if " of " in left[-50:] and _SHARE_OF.search(left[-60:]) and _CHOOSE.match(low, b):
        return True
    if low.startswith((" seem", " appear"), b) or left.lstrip(' "').startswith("here's how "):
        return False  # "or so it would seem"
    if "ask" in left or not _ASIDE_WORDS.isdisjoint(words):
        for word, search in _ASIDES:
            if word in left and search(left):
                return not (word in _WORKINGS and _WORKS.match(low, b) and not left.endswith(_PEOPLE))
    return bool(words) and not words.isdisjoint(_WAY_WORDS) and _INDIRECT.search(left) is not None
