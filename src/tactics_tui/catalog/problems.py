"""What is wrong with a file, where, and in which words."""

import msgspec

from tactics_tui.records.text import one_line

# Longer than any sentence of ours; what is longer quotes a stranger at length.
_LONGEST = 400


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One mistake in one file: path within the catalog, line and column from 1, and why.

    `code` begins with E for errors and W for remarks ("is this intended?").
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""

    def __post_init__(self) -> None:
        # A file's name and values are a stranger's text, and each of these is one line of output.
        for name in ("path", "message", "hint"):
            said = getattr(self, name)
            msgspec.structs.force_setattr(self, name, one_line(said, _LONGEST))

    @property
    def is_error(self) -> bool:
        """Whether `tactics check` fails because of it."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}{hint}"
