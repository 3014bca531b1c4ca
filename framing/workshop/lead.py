"""What a notebook shows while it leads a class: mark first, reveal later, two outlets, three versions, the class."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from framing.model import UNTYPED
from framing.report import highlight, sources
from framing.report.markup import Fragment, joined, left_out, numeric, table, text
from framing.workshop import reasons
from framing.workshop.agreement import measured as agreed
from framing.workshop.grading import by_word
from framing.workshop.handed import Class, collect
from framing.workshop.lesson import Lesson, Text
from framing.workshop.rewrite import scored


class Leading:
    """The pieces of the lesson as fragments; ``sample`` says whether the articles are the built-in ones.

    ``key``, ``alike`` and ``pair`` give the kit's marks away: with ``shown=False`` they keep them back.
    """

    def __init__(self, lesson: Lesson, sample: bool = False) -> None:
        self.lesson = lesson
        self._sample = sample

    @property
    def title(self) -> str:
        """What the text is called."""
        return self.lesson.main.title

    @property
    def lead(self) -> str:
        """The first sentence, to be written anew."""
        a, b = self.lesson.main.segments.sentences[0]
        return self.lesson.main.text[a:b]

    @property
    def spans(self) -> pd.DataFrame:
        """The kit's marks of every text of the lesson."""
        return pd.concat([t.spans for t in self.lesson.texts], ignore_index=True)

    @property
    def names(self) -> dict[str, str]:
        """What a mark is called in class, by ``layer:label``: the same words in the widget, the key and its table."""
        whole = {f"{x}:{UNTYPED.get(x, x)}": reasons.called(x) for x in self.lesson.settings.layers}
        return whole | {":".join(kind): name for kind, (name, _) in reasons.KINDS.items()}

    def task(self) -> Fragment:
        """What to look for, and the text without a mark."""
        groups = [reasons.GROUPS[x] for x in self.lesson.settings.layers if x in reasons.GROUPS]
        said = "".join(f"<p><strong>{text(what)}</strong> {_example(words)}</p>" for _, what, words in groups)
        return Fragment(f'{said}<div class="article"><h3>{text(self.title)}</h3>{_page(self.lesson.main, False)}</div>')

    def key(self, shown: bool = True) -> Fragment:
        """The same text with the kit's marks, and the reason for each."""
        if not shown:
            return left_out("The key is kept back. When all have marked, write page.key(True) here and run the cell.")
        main = self.lesson.main
        again = f"<p>{text(' '.join(main.repeated))} It is counted once.</p>" if main.repeated else ""
        page = Fragment(f'<div class="article">{_page(main, True)}</div>{again}')
        return page + _rows(reasons.once(main), "The key")

    def alike(self, shown: bool = True) -> Fragment:
        """Words that only look like a mark."""
        if not shown:
            return left_out("They are kept back with the key: page.alike(True) shows them.")
        found = reasons.alike(self.lesson.main, self.lesson.settings.layers, self._sample)
        return _rows(found, "Words that only look like one") if found else Fragment("<p>There are none here.</p>")

    def pair(self, shown: bool = True) -> Fragment:
        """Two tellings of one event; if ``shown``, marked, with what each has per 100 words."""
        if not self.lesson.pair:
            return Fragment("<p>No two of the articles seem to tell of one event.</p>")
        layers = [x for x in highlight.ORDER if any(x in set(t.spans["layer"]) for t in self.lesson.pair)]
        rows = [[_name(t), *(numeric(t.rate(x)) for x in layers)] for t in self.lesson.pair]
        pages = [
            Fragment(f'<div class="article"><h3>{text(t.title)}</h3><p>{text(t.origin)}</p>{_page(t, shown)}</div>')
            for t in self.lesson.pair
        ]
        heads = ["text", *(highlight.sign(x)[0] for x in layers)]
        return table(heads, rows, "Marks per 100 words") + joined(pages) if shown else joined(pages)

    def versions(self, *said: str) -> Fragment:
        """Scores of the first sentence as it stands and of what was made of it; empty versions are left out."""
        made = [self.lead, *filter(str.strip, said)]
        rows = [[s if len(s) <= 90 else s[:89] + "…", *scored(s).values()] for s in made]
        caption = "The first sentence, and what was made of it" if len(made) > 1 else "The first sentence as it stands"
        return table(["version", *scored(self.lead)], rows, caption)

    def found(self, marks: str, seed: int = 1) -> Fragment:
        """What the class found, from a folder of students' files; no name is shown."""
        if not marks:
            return left_out("No folder of students' files was named.")
        work = collect([marks], self.lesson)
        if not work.handed:
            return _refused(work)
        numbers = agreed(self.lesson, work.handed, seed)
        words = by_word(self.lesson, work.handed)
        touched = words[words["marked"] > 0].sort_values(
            ["share", "article_id", "start"], ascending=[False, True, True]
        )
        rows = [[w.words, w.sentence, f"{w.marked} of {w.students}", "marks it" if w.key else "does not"]
                for w in touched.head(20).itertuples(index=False)]  # fmt: skip
        heads = ["per", *(c.replace("_", " ") for c in numbers.columns[1:])]
        said = Fragment(f"<p>{len(work.handed)} students.</p>")
        agreement = table(heads, _rounded(numbers), "Agreement") if len(numbers) else said
        return (
            said
            + agreement
            + table(["words", "sentence", "marked by", "the kit"], rows, "Marked most")
            + _refused(work)
        )


def told(marks: str) -> str:
    """The folder of marks as a report names it, without the folders of this machine.

    >>> told(""), told("class/marks")
    ('', 'class/marks')
    """
    return sources.told(marks) if marks else ""


def _rounded(numbers: pd.DataFrame) -> list[list[object]]:
    """Whole numbers as they are, the others with two digits."""
    return [[numeric(v, 2) if isinstance(v, float) else v for v in row] for row in numbers.itertuples(index=False)]


def _refused(work: Class) -> Fragment:
    """What could not be used; file names are often names, so only rows and reasons are shown."""
    if not work.refused:
        return Fragment("")
    rows = [[str(i), reason] for i, (_, _, reason) in enumerate(work.refused, 1)]
    return table(["file", "could not be used"], rows, "Left out")


def _rows(found: Sequence[reasons.Reason], caption: str) -> Fragment:
    rows = [[str(r.sentence), r.words, r.kind, r.why] for r in found]
    return table(["sentence", "words", "kind", "why"], rows, caption)


def _page(one: Text, marked: bool) -> str:
    """The text with numbered sentences."""
    marks = highlight.marks(one.spans, one.name) if marked else []
    plain = [highlight.Mark(m.start, m.end, m.layer, m.label, _tag(m), m.title, "") for m in marks]
    number, out = 0, []
    for first, last in one.segments.paragraphs:
        line = []
        for a, b in one.segments.sentences:
            if first <= a < last:
                number += 1
                words = highlight.marked(one.text, a, b, [m for m in plain if m.start < b and m.end > a])
                line.append(f'<span class="para-no">{number}</span> {words}')
        out.append(f"<p>{' '.join(line)}</p>")
    return "".join(out)


def _tag(mark: highlight.Mark) -> str:
    """What a mark is called in the table of the key, with whose words they are or the source."""
    return ", ".join(filter(None, [reasons.kind(mark.layer, mark.label)[0], mark.tag.partition(", ")[2]]))


def _example(words: str) -> str:
    head, _, rest = words.partition("[")
    cue, _, tail = rest.partition("]")
    return f"{text(head)}<u>{text(cue)}</u>{text(tail)}"


def _name(one: Text) -> str:
    return one.row["outlet"] or one.row["title"] or one.name
