"""The form of a verb by itself: past, in -ing, in -s, bare, or a noun as well."""

from __future__ import annotations

from functools import cache

from framing.annotators.voice.wordset import word_set

PAST = word_set(
    """said told wrote written found shown held swore proven began went sang shot put read thought took tore laid lit
    spoke spoken hit cast"""
)
AMBIGUOUS = word_set(
    """tweets jokes quotes posts reports states calls claims shows notes charges pledges highlights documents
    demands promises comments remarks answers estimates forecasts signals hints rules reads finds attacks mocks
    protests blasts rips hammers projects complaints brands labels dubs threats state report claim note show
    charge rule post comment demand document highlight blame estimate forecast signal promise pledge answer read
    find protest attack rip blast call project hint brand label mention request recall quote disputes dispute
    question questions stresses stress boasts boast faults fault hails hail vows vow ridicule objects scolds jeers
    taunts rants fumes regrets"""
)
MORE_THAN_BARE = frozenset(("read", "report"))  # a past form, too; "Holm and Reed report"
GERUND_NOUNS = word_set(
    "ruling finding reporting reading posting meaning writing warning branding labeling labelling begging scolding"
)

PAST_FORM, GOING_ON, IN_S, BARE, NOUN_TOO, ANY = range(6)


@cache  # the cues of the lexicons, which are not many
def kind_of(cue: str) -> tuple[str, int]:
    """The verb of a cue, and whether it is plainly one form of a verb, or a bare form that is a noun as well."""
    form = cue.partition(" ")[0]
    if form in AMBIGUOUS:
        return form, ANY if form[-1] == "s" or form in MORE_THAN_BARE or form == "show" else NOUN_TOO
    if form in GERUND_NOUNS or form == "show":
        return form, ANY
    if form.endswith("ing"):
        return form, GOING_ON
    if form.endswith("ed") or form in PAST:
        return form, PAST_FORM
    return form, IN_S if form.endswith("s") else BARE
