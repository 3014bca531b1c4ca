"""Letters and punctuation outside ASCII, folded in place in UTF-8 bytes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def fold_wide(b: NDArray[np.uint8], wide: Ints) -> None:
    """Blank punctuation outside ASCII and lower-case Latin-1, Greek and Cyrillic capitals, in place.

    ``wide``: where the bytes of longer characters stand; they are few, and nothing else is looked at.
    """
    _blank_wide(b, wide)
    one = wide[b[wide] == 0xC3]
    upper = one[(b[one + 1] >= 0x80) & (b[one + 1] <= 0x9E) & (b[one + 1] != 0x97)]
    b[upper + 1] += 0x20
    for lead, low, mid, high in ((0xCE, 0x91, 0xA0, 0xAB), (0xD0, 0x90, 0xA0, 0xAF)):
        at = wide[b[wide] == lead]
        if not len(at):
            continue
        follow = b[at + 1]
        near = at[(follow >= low) & (follow < mid)]
        far = at[(follow >= mid) & (follow <= high)]
        b[near + 1] += 0x20
        b[far] += 1
        b[far + 1] -= 0x20


def _blank_wide(b: NDArray[np.uint8], wide: Ints) -> None:
    """U+2000-2FFF (dashes, quotes, arrows), U+3000-303F, U+0080-00BF, the byte order mark and U+FF00-FF0F separate."""
    for lead, low, high, width in (
        (0xE2, 0x80, 0xBF, 3),
        (0xE3, 0x80, 0x80, 3),
        (0xEF, 0xBB, 0xBB, 3),
        (0xC2, 0x80, 0xBF, 2),
    ):
        at = wide[b[wide] == lead]
        at = at[(b[at + 1] >= low) & (b[at + 1] <= high)]
        for i in range(width):
            b[at + i] = 0
