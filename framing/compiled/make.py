"""Compile the annotators: mypyc turns their sources into C, the system's compiler turns that into machine code."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from framing.compiled import HOME, PACKAGE, SUFFIX, fitting, sources
from framing.errors import FramingError
from framing.processes import processors

_SETTINGS = """[mypy]
follow_imports = silent
ignore_missing_imports = True
[mypy-framing,numpy.*,pandas.*,pyarrow.*,scipy.*,ahocorasick_rs.*,textblob.*]
follow_imports = skip
"""
# One module calls another without asking whether a third took its place; MSVC does so without being told.
_FLAGS = "-fvisibility=hidden -fno-semantic-interposition"
_LOG = "log.txt"
_LEFT = 3600  # seconds after which a folder in which something is made has been left by a process that was killed
_ASKED = 0.2  # seconds between two looks at how far it is


class CompileError(FramingError):
    """What hinders compiling; the sources go on being used."""


def make(shown: bool | None = None) -> Path:
    """Compile the sources as they are and give the folder of what came of it; nothing to do where that is there.

    Takes a minute or two; ``shown`` as for ``Progress``. An interruption leaves nothing behind.
    Raises ``CompileError`` where mypyc or a C compiler is missing or refuses.
    """
    place = fitting()
    if place.is_dir():
        return place
    _ready()
    try:
        HOME.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=HOME, prefix="making-") as folder:
            work = Path(folder)
            _run(work, shown)
            done = work / "done"
            done.mkdir()
            for file in (work / "lib").rglob(f"*{SUFFIX}"):
                name = ".".join(file.relative_to(work / "lib").parts).removesuffix(SUFFIX).removesuffix(".__init__")
                file.rename(done / f"{name}{SUFFIX}")
            for old in HOME.iterdir():  # of sources that have changed since
                if not old.name.startswith("making-") or old.stat().st_mtime < time.time() - _LEFT:
                    shutil.rmtree(old, ignore_errors=True)  # where one is in use, it stays until the next time
            done.rename(place)
    except OSError as error:
        if place.is_dir():  # another process was sooner
            return place
        raise CompileError(str(error), where=str(HOME), hint="the sources are used as before") from error
    return place


def _ready() -> None:
    """Is there what it takes?"""
    if find_spec("mypyc") is None or find_spec("setuptools") is None:
        raise CompileError("mypyc is not installed", hint="pip install 'framing-kit[compile]'")
    compiler = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "")
    if compiler and os.name == "posix" and shutil.which(compiler[0]) is None:
        raise CompileError(
            f"there is no C compiler ({compiler[0]})",
            hint="on Debian and Ubuntu: apt install gcc; on macOS: xcode-select --install",
        )


def _run(work: Path, shown: bool | None) -> None:
    """Compile in a process of its own, which shows how far it is by the files it makes."""
    from tqdm.auto import tqdm

    # ``-c`` and not ``-m``: the folder in which we are called may hold a module of the same name as one of mypyc's.
    command = [sys.executable, "-P", "-c", "import sys; from framing.compiled.make import build; build(sys.argv[1])"]
    settings = os.environ | {"FRAMING_COMPILED": "0", "PYTHONPATH": str(PACKAGE.parent)}
    if os.name == "posix":
        settings["CFLAGS"] = f"{os.environ.get('CFLAGS', '')} {_FLAGS}".strip()
    parts = len(sources())
    with (
        (work / _LOG).open("wb") as log,
        tqdm(total=parts, unit=" modules", leave=False, disable=None if shown is None else not shown) as bar,
        subprocess.Popen([*command, str(work)], stdout=log, stderr=subprocess.STDOUT, env=settings) as process,
    ):
        try:
            while process.poll() is None:
                time.sleep(_ASKED)
                bar.n = min(parts, sum(1 for _ in work.glob("temp/**/*.o*")))
                bar.refresh()
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        lines = (work / _LOG).read_text(errors="replace").splitlines()
        told = next((line for line in lines if "error" in line), lines[-1] if lines else "no reason given")
        raise CompileError(f"could not be compiled: {told.strip()}", hint="the sources are used as before")


def build(folder: str) -> None:
    """What the process of its own does: everything in ``folder``, the modules in its ``lib``."""
    from mypyc.build import mypycify
    from setuptools import setup
    from setuptools.command.build_ext import build_ext

    class OnAllProcessors(build_ext):  # type: ignore[misc]  # it ships no types
        """One file after another is what setuptools does by itself."""

        def build_extensions(self) -> None:
            one = self.compiler.compile

            def every(sources: list[str], **how: Any) -> list[str]:
                with ThreadPoolExecutor(processors()) as pool:
                    made = pool.map(lambda source: one([source], **how), sources)
                    return [file for files in made for file in files]

            self.compiler.compile = every
            super().build_extensions()

    os.chdir(folder)
    Path("mypy.ini").write_text(_SETTINGS)
    files = [str(file) for file in sources().values()]
    # Less optimised C is as fast here, for the time goes into Python's own strings and tables, and is sooner made.
    extensions = mypycify(
        ["--config-file", "mypy.ini", *files], opt_level="1", debug_level="0", multi_file=True, target_dir="c"
    )
    sys.argv = ["setup.py", "--quiet", "build_ext", "--build-lib", "lib", "--build-temp", "temp"]
    setup(name="framing-compiled", ext_modules=extensions, cmdclass={"build_ext": OnAllProcessors})
