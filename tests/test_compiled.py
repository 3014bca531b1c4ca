"""Compiled annotators: used as long as they fit their sources, and marking what those mark."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from framing import compiled
from framing.annotate import annotate
from framing.cli import main
from framing.compiled import make
from framing.sample import paths

COMPILER = (sysconfig.get_config_var("CC") or "").split()[:1]
needs_compiler = pytest.mark.skipif(
    os.name == "posix" and not (COMPILER and shutil.which(COMPILER[0])), reason="no C compiler here"
)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package of two modules, in place of ours."""
    for name in ("lexicon/fold.py", "annotators/hedging/__init__.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True)
        file.write_text("X = 1\n")
    monkeypatch.setattr(compiled, "PACKAGE", tmp_path)
    for module in (compiled, make):
        monkeypatch.setattr(module, "HOME", tmp_path / "__compiled__")
    monkeypatch.setenv("FRAMING_COMPILED", "1")
    compiled.modules.cache_clear()
    yield tmp_path
    compiled.modules.cache_clear()


def _compiled(*names: str) -> None:
    """As if these had been compiled from the sources as they are."""
    folder = compiled.fitting()
    folder.mkdir(parents=True)
    for name in names:
        (folder / f"{name}{compiled.SUFFIX}").touch()
    compiled.modules.cache_clear()


def test_only_what_fits_the_sources_is_used(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed source, one more of them, or a wish: each of them has the sources used."""
    assert not compiled.in_use()
    _compiled("framing.lexicon.fold", "0__mypyc")
    assert set(compiled.modules()) == {"framing.lexicon.fold", "0__mypyc"}
    for name, text in (("lexicon/fold.py", "X = 2\n"), ("annotators/hedging/more.py", "")):
        before = (package / name).read_text() if (package / name).exists() else None
        (package / name).write_text(text)
        compiled.modules.cache_clear()
        assert not compiled.in_use()
        (package / name).unlink() if before is None else (package / name).write_text(before)
        compiled.modules.cache_clear()
        assert compiled.in_use()
    monkeypatch.setenv("FRAMING_COMPILED", "0")
    compiled.modules.cache_clear()
    assert not compiled.in_use()


def test_compiled_modules_are_found_by_name(package: Path) -> None:
    """A package keeps its place among the sources; what is not compiled is left to others."""
    _compiled("framing.annotators.hedging", "framing.lexicon.fold", "0__mypyc")
    find = compiled.Finder().find_spec
    spec = find("framing.annotators.hedging")
    assert spec is not None
    assert spec.submodule_search_locations == [str(package / "annotators" / "hedging")]
    module, shared = find("framing.lexicon.fold"), find("0__mypyc")
    assert module is not None and module.submodule_search_locations is None
    assert shared is not None and str(shared.origin).endswith(compiled.SUFFIX)
    assert find("framing.lexicon.load") is None
    assert find("framing.read") is None


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the compiler is looked for by setuptools")
def test_without_a_compiler_a_line_says_what_to_do(
    package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and nothing is left behind."""
    monkeypatch.setenv("CC", "no-such-compiler")
    with pytest.raises(SystemExit) as end:
        main(["compile"])
    assert end.value.code == 2
    assert "there is no C compiler (no-such-compiler); on Debian" in capsys.readouterr().err
    assert not (package / "__compiled__").exists()


def test_without_mypyc_a_line_says_what_to_do(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra that brings it is named."""
    monkeypatch.setattr(make, "find_spec", lambda name: None)
    with pytest.raises(make.CompileError, match=r"mypyc is not installed; pip install 'framing-kit\[compile\]'"):
        make.make()
    assert package.exists()


@needs_compiler
def test_from_source_to_machine_code_and_back(tmp_path: Path) -> None:
    """A few modules of a copy of this package are compiled, used, and left alone when a source has changed."""
    copy = tmp_path / "framing"
    shutil.copytree(compiled.PACKAGE, copy, ignore=shutil.ignore_patterns("models", "__pycache__", "__compiled__"))
    settings = copy / "compiled" / "__init__.py"
    start, rest = settings.read_text().split("PARTS = (", 1)
    settings.write_text(f'{start}PARTS = ("segment/*.py",)\n{rest[rest.index("_PARENTS =") :]}')
    source = copy / "segment" / "stops.py"
    right = source.read_text()

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        env = {**os.environ, "FRAMING_COMPILED": "1", "PYTHONPATH": str(tmp_path)}
        return subprocess.run(
            [sys.executable, *words], env=env, cwd=tmp_path, capture_output=True, text=True, check=False
        )

    look = (
        "from framing.segment import Segments, stops; s = Segments('The U.S. left. So did we.');"
        "print(stops.__file__.endswith('.py'), [s.text[a:b] for a, b in s.sentences])"
    )
    said = "['The U.S. left.', 'So did we.']"
    assert run("-c", look).stdout.strip() == f"True {said}"

    source.write_text(f"{right}\nWRONG: int = 'a'\n")
    refused = run("-m", "framing", "compile")
    assert refused.returncode == 2
    assert "could not be compiled" in refused.stderr and "stops.py" in refused.stderr
    assert list((copy / "__compiled__").iterdir()) == []

    source.write_text(right)
    done = run("-m", "framing", "compile")
    assert done.returncode == 0, done.stderr
    assert run("-c", look).stdout.strip() == f"False {said}"
    assert len(list((copy / "__compiled__").iterdir())) == 1

    source.write_text(f"{right}\n# one more line\n")
    assert run("-c", look).stdout.strip() == f"True {said}"


def hostile() -> pd.DataFrame:
    """The sample, and cuts of it glued together with what texts should not hold; the same each time."""
    whole = [path.read_text(encoding="utf-8") for path in paths()]
    odd = ("“", "”", '"', "’", "\r\n", "\n\n", "\x00", "\u0301", "😀", "e\u0301", "лишь", "لا شك", " ", "— ", ":(", "!")
    chance = random.Random(1)
    cuts = []
    for _ in range(300):
        parts = []
        for _ in range(chance.randint(1, 12)):
            text = chance.choice(whole)
            begin = chance.randrange(len(text))
            parts += [text[begin : begin + chance.randint(1, 160)], chance.choice(odd)]
        cuts.append("".join(parts))
    texts = [*whole, *cuts]
    return pd.DataFrame({"article_id": [str(i) for i in range(len(texts))], "text": texts})


@pytest.mark.skipif(not compiled.fitting().is_dir(), reason="not compiled: framing compile")
def test_compiled_annotators_mark_what_their_sources_mark(tmp_path: Path) -> None:
    """Every layer, every column, over the sample and over texts cut to pieces."""
    articles = hostile()
    articles.to_parquet(tmp_path / "articles.parquet")
    code = (
        "import pandas as pd; from framing import compiled; from framing.annotate import annotate;"
        "assert compiled.in_use();"
        "annotate(pd.read_parquet('articles.parquet')).to_parquet('spans.parquet')"
    )
    subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, check=True,
        env={**os.environ, "FRAMING_COMPILED": "1", "PYTHONPATH": str(compiled.PACKAGE.parent)},
    )  # fmt: skip
    assert not compiled.in_use()
    here = pd.DataFrame(annotate(articles))
    assert len(here) > 4_000
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "spans.parquet"), here)
