"""What a change of lexicon changes: exactly the articles that hold the entry."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.compare.lexicons import diff
from framing.errors import LexiconError
from framing.lexicon import load, parse

HEAD = 'name="x"\nversion="1"\nlanguage="en"\nlayer="hedging"\nsource="me"\nlicence="CC0"\n'
OLD = HEAD + '[labels.modal]\nentries=["may"]\nhits=["It [may] be."]\nmisses=["A mayor."]\n'
NEW = OLD.replace('["may"]', '["may","perchance"]')


def articles() -> pd.DataFrame:
    texts = ["It may rain today.", "Perchance it rains.", "The mayor slept well."] * 3
    names = [f"a{i}" for i in range(9)]
    outlets = ["north", "south", "east"] * 3
    return pd.DataFrame({"article_id": names, "text": texts, "title": "", "outlet": outlets, "published": ""})


def test_an_entry_changes_the_articles_that_contain_it() -> None:
    """Adding a cue gains spans exactly where it stands, and changes no other score."""
    found = diff(articles(), parse(OLD), parse(NEW))
    assert found.entries[["change", "label", "cue"]].values.tolist() == [["gained", "modal", "perchance"]]
    assert set(found.spans["article_id"]) == {"a1", "a4", "a7"} == set(found.scores["article_id"])
    assert set(found.spans["change"]) == {"gained"}
    assert found.spans["cue"].tolist() == ["Perchance"] * 3
    rates = found.scores.loc[found.scores["measure"] == "hedging", "change"]
    assert len(rates) == 3 and (rates > 0).all()


def test_the_same_lexicon_changes_nothing() -> None:
    """Nothing is gained or lost between a lexicon and itself."""
    found = diff(articles(), parse(OLD), parse(OLD), by="outlet")
    assert [len(t) for t in (found.entries, found.spans, found.scores, found.gaps)] == [0, 0, 0, 0]
    assert found.sentence().startswith("0 entries differ; 0 spans in 0 articles")


def test_conclusions_that_turn_are_listed() -> None:
    """A gap that was not there and is there with the new lexicon is a changed conclusion."""
    found = diff(articles(), parse(OLD), parse(NEW), by="outlet")
    assert {"old_verdict", "new_verdict"} <= set(found.gaps.columns)


def test_layers_must_agree() -> None:
    """A booster lexicon cannot take the place of a hedging lexicon."""
    with pytest.raises(LexiconError, match="layer"):
        diff(articles(), parse(OLD), load("booster-en"))
