"""annotate: spans of all layers, stamped with voice, the same for any cut of the corpus."""

from __future__ import annotations

import gc
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.annotate import Marker, annotate_batch, examples, stamps
from framing.errors import ParameterError, TableError
from framing.lexicon import load, parse
from framing.model import LAYERS, SPAN_COLUMNS, VOICES, Region, Span
from framing.segment import Segments

TEXT = 'The talks might fail. "They could be long," said Anna Brodie, the envoy. She claimed the deal was likely dead.'


def own_lexicon() -> str:
    """A user's lexicon for a layer of its own."""
    return (
        'name = "war"\nversion = "1"\nlanguage = "en"\nlayer = "war"\nsource = "me"\nlicence = "CC0"\n'
        '[labels.arms]\nentries = ["tank"]\nhits = ["A [tank] came."]\nmisses = ["A bank came."]\n'
    )


def test_columns_and_layers() -> None:
    """The span table has its fixed columns, known layers and voices, and cues that stand in the text."""
    spans = fr.annotate(TEXT)
    assert tuple(spans.columns) == SPAN_COLUMNS
    assert set(spans.layer) <= set(LAYERS)
    assert set(spans.voice) <= set(VOICES)
    assert all(TEXT[s.start : s.end] == s.cue for s in spans.itertuples())


def test_voice_is_stamped_on_every_layer() -> None:
    """A hedge inside a quotation is the source's, one outside it is the author's, one after a report is reported."""
    hedges = fr.annotate(TEXT, layers=["hedging"]).set_index("cue").voice
    assert hedges.to_dict() == {"might": "author", "could": "quote", "likely": "reported"}


def test_layers_are_chosen_by_name() -> None:
    """Only the layers asked for come back; a misspelt one is an error that names the nearest."""
    assert set(fr.annotate(TEXT, layers="attribution").layer) == {"attribution"}
    with pytest.raises(ParameterError, match="did you mean 'hedging'"):
        fr.annotate(TEXT, layers=["hegding"])


def test_batches_together_are_the_whole() -> None:
    """Annotating two halves gives the rows of annotating the whole."""
    frame = pd.DataFrame({"article_id": list("abcd"), "text": [TEXT, "", "It may rain. " * 3, TEXT[::-1]]})
    mark = Marker()
    whole = annotate_batch(frame, mark)
    halves = pd.concat([annotate_batch(frame[:2], mark), annotate_batch(frame[2:], mark)], ignore_index=True)
    pd.testing.assert_frame_equal(pd.DataFrame(whole), pd.DataFrame(halves))
    pd.testing.assert_frame_equal(pd.DataFrame(fr.annotate(frame)), pd.DataFrame(whole))


def test_paths_and_lists_are_read(tmp_path: Path) -> None:
    """What framing.read takes is taken here too: a path is not taken for a text."""
    (tmp_path / "a.txt").write_text(TEXT)
    whole = fr.annotate(TEXT)
    for given in (str(tmp_path), tmp_path / "a.txt", [TEXT]):
        assert fr.annotate(given).cue.tolist() == whole.cue.tolist()
    assert len(fr.annotate("")) == 0
    assert len(fr.annotate("It might rain. " * 2000, layers="hedging")) == 2000


def test_a_missing_column_is_named() -> None:
    """A frame without text or ids is refused with what there is and what to do."""
    with pytest.raises(TableError, match=r"no column 'text'; there are: article_id, body"):
        fr.annotate(pd.DataFrame({"article_id": ["a"], "body": ["b"]}))
    with pytest.raises(TableError, match=r"framing\.read"):
        fr.annotate(pd.DataFrame({"text": ["b"]}))


def test_a_users_lexicon_adds_its_layer() -> None:
    """A lexicon with a layer of its own marks that layer beside the built-in ones."""
    lexicon = parse(own_lexicon())
    spans = fr.annotate("The tank may come.", lexicons=[lexicon])
    assert spans[spans.layer == "war"][["label", "cue", "rule"]].values.tolist() == [["arms", "tank", "arms:tank"]]
    assert "hedging" in set(spans.layer)


def test_a_users_lexicon_replaces_the_built_in_one() -> None:
    """A lexicon of a known layer stands in for ours."""
    lexicon = parse(own_lexicon().replace('layer = "war"', 'layer = "booster"'))
    assert fr.annotate("Clearly the tank came.", layers="booster", lexicons=[lexicon]).cue.tolist() == ["tank"]


def test_examples_of_a_lexicon_are_judged() -> None:
    """A wrong example is told; right ones give an empty list."""
    assert examples(parse(own_lexicon())) == []
    wrong = parse(own_lexicon().replace("A bank came.", "A tank came."))
    assert examples(wrong) == ["war [labels.arms]: miss found 'tank': A tank came."]


def test_a_named_speaker_is_kept() -> None:
    """Stamping fills what is empty and leaves what an annotator knew."""
    spans = [Span(2, 4, "attribution", "neutral", "xx", source="Brodie"), Span(9, 10, "hedging", "modal", "y")]
    assert stamps(spans, [Region(0, 5, "reported", "she")]) == (["reported", "author"], ["Brodie", ""])


def test_a_span_with_a_voice_of_its_own_keeps_both() -> None:
    """Its source stays empty where the region has one; a span without a voice gets both."""
    spans = [Span(2, 4, "attribution", "neutral", "xx", voice="quote"), Span(4, 5, "hedging", "modal", "y")]
    assert stamps(spans, [Region(0, 5, "quote", "she")]) == (["quote", "quote"], ["", "she"])


def test_one_by_one_is_the_same_as_a_batch() -> None:
    """The rows of single texts are the rows of the table."""
    mark = Marker()
    texts = [("a", TEXT), ("b", ""), ("c", TEXT * 2)]
    rows = [row for name, text in texts for row in mark(Segments(text), name)]
    table = mark.table((name, Segments(text)) for name, text in texts)
    assert list(table.itertuples(index=False, name=None)) == rows


def test_the_key_changes_with_what_a_result_depends_on() -> None:
    """Kept results are not mixed up between layers and lexicons."""
    keys = {Marker().key, Marker(["tone"]).key, Marker(lexicons=[load("booster-en")]).key}
    assert len(keys) == 3


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_left_as_it_was(running: bool) -> None:
    """Python's search for cycles rests while a batch is marked; after it, and after an error in it, it is as before."""
    was = gc.isenabled()
    (gc.enable if running else gc.disable)()
    try:
        mark = Marker(["hedging"])
        during: list[bool] = []

        def looks(segments: Segments) -> list[Span]:
            during.append(gc.isenabled())
            return []

        def fails(segments: Segments) -> list[Span]:
            raise ZeroDivisionError

        mark._annotators.append(looks)
        mark.table([("a", Segments("It may rain."))])
        assert during == [False]
        assert gc.isenabled() is running
        mark._annotators.append(fails)
        with pytest.raises(ZeroDivisionError):
            mark.table([("a", Segments("It may rain."))])
        assert gc.isenabled() is running
    finally:
        (gc.enable if was else gc.disable)()


def test_half_a_surrogate_pair_is_named() -> None:
    """A string that is no text ends in one line that says where, and in nothing else."""
    with pytest.raises(TableError, match="character 3: half a surrogate pair"):
        fr.annotate("It \ud800 may rain.")
