"""Set up framing and use it, with nothing but Python: no other tool, on Linux, macOS and Windows.

    python3 start.py report     sets up, then makes the comparative report from the built-in sample
    python3 start.py test       sets up, then runs the tests
    python3 start.py lab        sets up, then opens JupyterLab with the notebooks
    python3 start.py compile    sets up, then compiles the annotators, which makes them faster (needs a C compiler)

Everything is installed into the folder .venv beside this file (FRAMING_VENV names another one).
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11, 5)  # before, regular expressions with possessive parts went wrong (CPython issue 106052)


def main(words: list[str]) -> int:
    """Set up, then do what the first word says."""
    if sys.version_info < OLDEST:
        print(
            f"framing needs Python {'.'.join(map(str, OLDEST))} or newer; this is {sys.version.split()[0]}",
            file=sys.stderr,
        )
        return 2
    task = words[0] if words else ""
    if task not in ("report", "test", "lab", "compile"):
        print(__doc__)
        return 2
    python = set_up(task if task in ("test", "compile") else "")
    if python is None:
        return 2
    if task in ("test", "compile"):
        print("compiling the annotators (once, a minute or two)", flush=True)
        done = run([python, "-m", "framing", "compile"])
        if task == "compile":
            return done
        # Not compiled (no C compiler, say), the tests pass all the same; those of compiling say that they are skipped.
        return run([python, "-m", "pytest", "-n", "auto", "--dist", "loadfile", *words[1:]])
    if task == "lab":
        return run([python, "-m", "framing", "lab", *words[1:]])
    target = ["--to", "html", "--to", "pdf", "-o", str(ROOT / "reports" / "_build")]
    return run([python, "-m", "framing", "report", "compare", "--sample", "--by", "outlet", *target, *words[1:]])


def set_up(extra: str) -> str | None:
    """The interpreter of an environment in which this folder is installed; None, with a line that says why not."""
    folder = Path(os.environ.get("FRAMING_VENV", ROOT / ".venv"))
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        print(f"making an environment in {folder}", flush=True)
        try:
            venv.create(folder, with_pip=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print(
                f"no environment could be made ({error}); on Debian and Ubuntu: apt install python3-venv",
                file=sys.stderr,
            )
            return None
    print("installing (the first time takes a minute or two)", flush=True)
    what = f"{ROOT}[{extra}]" if extra else str(ROOT)
    pip = [str(python), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if run([*pip, "--constraint", str(ROOT / "constraints.txt"), "--editable", what]):
        print(
            "installing failed: the lines above say why; a network and about 1.5 GB of disk are needed", file=sys.stderr
        )
        return None
    return str(python)


def run(command: list[str]) -> int:
    """Run it here, with its output shown, and give its exit code."""
    own = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}  # of another environment
    return subprocess.run(command, cwd=ROOT, env=own, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
