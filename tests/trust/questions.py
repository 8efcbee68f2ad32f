"""Questions that nobody asks, made again the same from a seed."""

import random
from collections.abc import Iterator

from tests.trust.hostile import PAYLOADS

_PIECES = (
    *"\"'()[]{}*?~^:;,.!&|+-_=<>/\\§¶@#%$`\n\t\r\0",
    " AND ", " OR ", " NOT ", "..", "[2019 TO ", "--", "kind:", "state:NJ", "year:2025..", "-ice",
    "*:*", "a*", "?b", "~2", "^3", "jail", "ICE", "287(g)", "8 USC 1373", "521 U.S. 898", "SB 54",
    "st paul", "santuario", "retén", "مذكرة", "עיר מקלט", "移民", "ß", "İ", "\ud800", "\udfff",
    "𝕴𝕮𝕰", "é", "\ufeff", "￿", "a" * 300, "9" * 400, "(" * 90, "\"" * 91, " " * 500, "- " * 80,
    "'; DROP TABLE x; --", "${jndi:ldap://x}", "../../etc/passwd", "%00", "%s%n", "\\x1b",
    *PAYLOADS,
)  # fmt: skip


def questions(seed: int, number: int) -> Iterator[str]:
    """That many questions: of pieces, of any characters, or very long ones."""
    chance = random.Random(seed)
    for at in range(number):
        way = at % 4
        if way < 2:
            glue = chance.choice(("", " "))
            yield glue.join(chance.choice(_PIECES) for _ in range(chance.randint(0, 12)))
        elif way == 2:
            yield "".join(chr(chance.randrange(0x11_0000)) for _ in range(chance.randint(1, 60)))
        else:
            plane = chance.choice((0x80, 0x250, 0x3000, 0xFFFF))
            yield "".join(chr(chance.randrange(plane)) for _ in range(chance.randint(1, 200)))
