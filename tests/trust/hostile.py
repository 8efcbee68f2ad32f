"""Texts and files that no honest contributor writes, made again the same from a seed."""

import random
import re
from collections.abc import Iterator

from tactics_tui.catalog.source_file import MAX_BYTES
from tests.check.bad_files import GOOD

# Each ends in PWNED, so that a test can look for what stands before it.
PAYLOADS = (
    "\x1b[31mPWNED",
    "\x1b]0;PWNED\x07PWNED",
    "\x1b]8;;https://evil.example/\x1b\\PWNED\x1b]8;;\x1b\\",
    "\x1b]52;c;UFdORUQ=\x07PWNED",
    "\x1b[2J\x1b[H\x1b[?1049lPWNED",
    "\x1bP+q544e\x1b\\PWNED",
    "\x9b31mPWNED",
    "\x9d0;PWNED\x9cPWNED",
    "\rPWNED",
    "\x08\x08\x08PWNED",
    "\x00PWNED",
    "\x7fPWNED",
    "\u202ePWNED\u202c",
    "\u2066PWNED\u2069",
    "\u200b\u200c\u200d\u2060\ufeffPWNED",
    "\u2028PWNED\u2029",
    "\ue000\uf8ff\U000f0000PWNED",
    "\U000e0041\U000e007fPWNED",
    "\ufff9PWNED\ufffb",
    "e" + "\u0301" * 60 + "PWNED",
    "[@click=app.quit]PWNED[/]",
    "[link=https://evil.example]PWNED[/link]",
    "[bold red]PWNED[/] [/] [[ \\[ [A]ny person [sic]",
    "<script>alert('PWNED')</script><img src=x onerror=alert(1)>",
    "[PWNED](javascript:alert(1)) ![x](file:///etc/passwd) <https://evil.example>",
    '"><a href="javascript:alert(1)">PWNED</a>',
    "&lt;script&gt; &#x1b; &amp; PWNED",
    "#import \"x\" #read(\"/etc/passwd\") $ \\ * _ ` ~ PWNED",
    "\n::error file=x::PWNED\n::add-mask::x",
    "\n# PWNED\n---\n| a | b |\n",
    "{{7*7}} ${PATH} $(id) `id` %s %n {0.__class__} PWNED",
    "..\\..\\..//../../etc/passwd PWNED",
    "PWNED " * 400,
    "§ " * 900 + "PWNED",
    "8 U.S.C. § 1373" * 150 + "PWNED",
    "U.S. F.3d " * 200 + "PWNED",
    "1 2 3 4 " * 300 + "PWNED",
    "a" * 6_000 + "PWNED",
    " " * 4_000 + "PWNED",
    "(" * 800 + "PWNED" + ")" * 800,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467PWNED",
    "مرحبا שלום 移民 PWNED",
)  # fmt: skip

_PROSE = frozenset(
    "title summary what_happened theory what how says say note name label description publisher "
    "definition holding steps aliases audience ask reveals search number place cite phrases".split()
)
_ONE_LINE = re.compile(r'^(?P<key>\w+) = (?P<value>"[^"\n]*")$', re.MULTILINE)
_UNUSUAL = re.compile(r'[^ -~]|["\\]')
_ANY_TEXT = re.compile(r'"[^"\n]*"')

FILES = {
    path.relative_to(GOOD).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(GOOD.rglob("*.toml"))
}
RECORDS = [name for name in FILES if "/" in name]


def quoted(text: str) -> str:
    """The text as a TOML string, everything unusual as an escape, so that it parses."""
    return '"' + _UNUSUAL.sub(lambda found: f"\\U{ord(found[0]):08X}", text) + '"'


def with_payload(text: str, payload: str) -> str:
    """A file with the payload behind every one-line text that people read."""

    def worse(found: re.Match[str]) -> str:
        if found["key"] not in _PROSE:
            return found[0]
        value = found["value"].strip('"')
        return f"{found['key']} = {quoted(value + ' ' + payload)}"

    return _ONE_LINE.sub(worse, text)


def hostile_catalog(payload: str) -> dict[str, str]:
    """The good catalog with the payload in every text of every file that can carry it."""
    short = payload if len(payload) < 40 else payload[:30] + "PWNED"
    return {name: with_payload(text, short) for name, text in FILES.items()}


def hostile_files(seed: int, number: int) -> Iterator[tuple[str, bytes]]:
    """That many hostile files, each with the name of the good file it was made from."""
    chance = random.Random(seed)
    for _ in range(number):
        name = chance.choice(RECORDS)
        text = FILES[name]
        for _ in range(chance.randint(1, 4)):
            # What is larger is refused by its size alone.
            if len(text) < MAX_BYTES:
                text = chance.choice(_MUTATIONS)(text, chance)
        yield name, chance.choice(_ENCODINGS)(text, chance)


def _in_a_text(text: str, chance: random.Random) -> str:
    places = list(_ANY_TEXT.finditer(text))
    if not places:
        return text
    place = chance.choice(places)
    inner = place[0].strip('"') * chance.choice((0, 1)) + chance.choice(PAYLOADS)
    raw = chance.random() < 0.3
    return text[: place.start()] + (f'"{inner}"' if raw else quoted(inner)) + text[place.end() :]


def _everywhere(text: str, chance: random.Random) -> str:
    return with_payload(text, chance.choice(PAYLOADS))


def _raw(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(PAYLOADS) + text[at:]


def _cut(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text) + 1)]


def _swapped(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(chance.randint(1, 30)):
        if letters:
            letters[chance.randrange(len(letters))] = chance.choice("\"'[]{}=#\n\\,.:-0aZ\t ")
    return "".join(letters)


def _other_value(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    key = lines[at].split("=")[0] if "=" in lines[at] else "extra "
    lines[at] = f"{key}= {chance.choice(_VALUES)(chance)}"
    return "\n".join(lines)


def _repeated(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    piece = lines[at : at + chance.randint(1, 6)]
    return "\n".join([*lines[:at], *piece * chance.choice((2, 30, 1_500)), *lines[at:]])


def _many_sources(text: str, chance: random.Random) -> str:
    number = chance.choice((200, 1_300, 100_000))
    source = '\n[[sources]]\nkind = "court"\ntitle = "A page"\nkey = "s'
    if number > 10_000:
        return text + f'{source}1"' * number
    return text + "".join(f'{source}{at}"' for at in range(number))


def _many_wrong(text: str, chance: random.Random) -> str:
    words = ",\n".join(f'"w{at:x}"' for at in range(chance.choice((50, 3_000, 20_000))))
    field = chance.choice(("related", "bodies", "see_also", "aliases", "former_ids", "binding_in"))
    return f"{field} = [{words}]\n{text}"


def _long(text: str, chance: random.Random) -> str:
    unit = chance.choice(("=a", '"\\', "a.", "[", "' ", "{x=", "x\n", "#\n", "= \t", "[a]\n", '""'))
    return text + "\nx = " + unit * (chance.choice((500, 9_000, 250_000, 1_000_000)) // len(unit))


_VALUES = (
    lambda chance: "1" * chance.choice((20, 5_000, 9_000, 1_000_000)),
    lambda chance: "[" * chance.choice((5, 30, 4_000)) + "]" * chance.choice((5, 30, 4_000)),
    lambda chance: "{a = " * 40 + "1" + "}" * 40,
    lambda chance: chance.choice(("nan", "inf", "-0", "1e999", "0xdead_beef", "true", "''")),
    lambda chance: chance.choice(("9999-99-99", "0000-00-00", "1979-05-27T07:32:00Z", "07:32:00")),
    lambda chance: chance.choice(
        ('"javascript:alert(1)"', '"file:///etc/passwd"', '"data:text/html,x"', '"../../x"')
    ),
    lambda chance: '"""' + "\n".join("x" * 90 for _ in range(chance.choice((9, 2_500)))) + '"""',
    lambda chance: quoted(chance.choice(PAYLOADS)),
    lambda chance: f"[{quoted(chance.choice(PAYLOADS))}]",
)
_MUTATIONS = (
    _in_a_text, _in_a_text, _everywhere, _raw, _cut, _swapped, _other_value, _other_value,
    _repeated, _many_sources, _many_wrong, _long,
)  # fmt: skip


def _utf8(text: str, chance: random.Random) -> bytes:
    return text.encode("utf-8", "replace")


def _flipped(text: str, chance: random.Random) -> bytes:
    data = bytearray(_utf8(text, chance))
    for _ in range(chance.randint(1, 20)):
        if data:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


_ENCODINGS = (
    _utf8, _utf8, _utf8, _utf8, _utf8, _utf8, _utf8, _flipped,
    lambda text, chance: text.encode("utf-16", "replace"),
    lambda text, chance: text.encode("latin-1", "replace"),
    lambda text, chance: b"\xef\xbb\xbf" + text.encode(),
    lambda text, chance: chance.randbytes(chance.choice((0, 1, 300, 5_000))),
)  # fmt: skip
