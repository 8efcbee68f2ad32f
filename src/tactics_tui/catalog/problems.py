"""What is wrong with a file, where, and in which words."""

import msgspec


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

    @property
    def is_error(self) -> bool:
        """Whether `tactics check` fails because of it."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}{hint}"
