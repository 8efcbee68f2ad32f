"""Questions in a terminal, in plain words: each is asked again until its answer can be used."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

import click

from tactics_tui.catalog.cross import did_you_mean
from tactics_tui.records.dates import is_date, spoken
from tactics_tui.records.taxonomy import Value

_T = TypeVar("_T")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def ask_line(question: str, *, shortest: int = 0, longest: int | None = None) -> str:
    """One line of text. Empty is an answer only when `shortest` is 0."""
    hint = " (Enter to skip)" if not shortest else ""
    while True:
        answer = " ".join(_prompt(f"{question}{hint}").split())
        if longest is not None and len(answer) > longest:
            click.echo(f"  That is {len(answer) - longest} letters too long; at most {longest}.")
        elif answer and len(answer) < shortest:
            click.echo(f"  A little more, please: at least {shortest} letters.")
        elif answer or not shortest:
            return answer
        else:
            click.echo("  This one is needed. If you do not know it yet, type FILL-IN.")


def ask_prose(question: str, shortest: int = 20) -> str:
    """Some sentences, ended by an empty line."""
    click.echo(f"{question} (as many lines as you like, then an empty line)")
    while True:
        lines: list[str] = []
        while line := _prompt("", mark="  | ").strip():
            lines.append(line)
        text = "\n".join(lines)
        if len(text) >= shortest:
            return text
        click.echo(f"  A sentence at least, please ({shortest} letters or more).")


def ask_date(question: str, *, needed: bool = True) -> str:
    """A date as precise as is known: 2025-03-02, 2025-03 or 2025; "" when not needed."""
    hint = "a day, a month or a year" if needed else "Enter to skip"
    while True:
        answer = _prompt(f"{question} ({hint})").strip()
        if not answer and not needed:
            return ""
        found = read_date(answer)
        if len(found) == 1:
            if found[0] != answer:
                click.echo(f"  Read as {spoken(found[0])}.")
            return found[0]
        if found:
            click.echo(
                f"  Is that {spoken(found[0])} or {spoken(found[1])}? Write {found[0]}"
                f" or {found[1]}."
            )
        else:
            click.echo("  Write it as 2025-03-02, or 2025-03, or 2025, or March 2, 2025.")


def read_date(text: str) -> list[str]:
    """What a date written by a person may mean: no, one or two dates as YYYY-MM-DD or less."""
    text = text.strip().lower().rstrip(".")
    if is_date(text):
        return [text]
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    word = re.search(r"[a-z]{3,}", text)
    if word and word.group()[:3] in _MONTHS and numbers:
        month = _MONTHS.index(word.group()[:3]) + 1
        days = numbers[:-1]
        parts = [f"{numbers[-1]:04}-{month:02}" + (f"-{days[0]:02}" if days else "")]
    elif re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", text):
        one, two, year = numbers
        parts = [f"{year:04}-{one:02}-{two:02}", f"{year:04}-{two:02}-{one:02}"]
    elif re.fullmatch(r"\d{4}[/.-]\d{1,2}[/.-]\d{1,2}", text):
        parts = [f"{numbers[0]:04}-{numbers[1]:02}-{numbers[2]:02}"]
    elif re.fullmatch(r"\d{1,2}/\d{4}", text):
        parts = [f"{numbers[1]:04}-{numbers[0]:02}"]
    else:
        parts = []
    return list(dict.fromkeys(part for part in parts if is_date(part)))


def ask_choice(question: str, values: Sequence[Value], default: str = "") -> str:
    """One value of a closed list, by its number, its name or what is nearly its name."""
    _show_choices(question, values)
    while True:
        answer = _prompt("  number or name", default=default).strip()
        chosen = chosen_value(answer, values)
        if chosen:
            _say_meant(answer, [chosen], values)
            return chosen
        click.echo(f"  That is not on the list. {did_you_mean(answer, _names(values))}".rstrip())


def ask_choices(question: str, values: Sequence[Value]) -> list[str]:
    """One or more values of a closed list, with commas between them."""
    _show_choices(question, values)
    while True:
        answers = re.split(r"[,;]+", _prompt("  numbers or names, with commas"))
        chosen = [chosen_value(answer.strip(), values) for answer in answers if answer.strip()]
        if chosen and all(chosen):
            _say_meant(",".join(answers), chosen, values)
            return list(dict.fromkeys(chosen))
        wrong = [answer for answer in answers if not chosen_value(answer.strip(), values)]
        click.echo(f"  Not on the list: {', '.join(wrong).strip() or 'nothing was chosen'}.")


def chosen_value(answer: str, values: Sequence[Value]) -> str:
    """The id of the value that an answer means, or nothing."""
    if answer.isdigit() and 1 <= int(answer) <= len(values):
        return values[int(answer) - 1].id
    names = _names(values)
    asked = answer.strip().lower()
    if asked in names:
        return names[asked]
    holding = {value for name, value in names.items() if asked and asked in name}
    if len(holding) == 1:
        return holding.pop()
    near = re.search('"(.*)"', did_you_mean(answer, names)) if answer else None
    return names[near[1]] if near else ""


def _say_meant(answer: str, chosen: Sequence[str], values: Sequence[Value]) -> None:
    """Say what was understood, unless the answer says it itself."""
    labels = [value.label for value in values if value.id in chosen]
    if ", ".join(labels).lower() != answer.strip().lower():
        click.echo(f"  = {', '.join(labels)}")


def _names(values: Sequence[Value]) -> dict[str, str]:
    names: dict[str, str] = {}
    for value in values:
        said = (value.id, value.label.lower(), value.label.lower().replace(" ", "-"))
        names.update(dict.fromkeys((*said, *(alias.lower() for alias in value.aliases)), value.id))
    return names


def _show_choices(question: str, values: Sequence[Value]) -> None:
    click.echo(question)
    cells = [f"{at + 1:>3} {value.label}" for at, value in enumerate(values)]
    width = min(max(map(len, cells), default=1) + 2, 38)
    across = max(1, 78 // width)
    for row in range(0, len(cells), across):
        click.echo("".join(cell.ljust(width) for cell in cells[row : row + across]).rstrip())


class Found(Generic[_T]):
    """What was typed, and the thing found by it that was picked, if any."""

    def __init__(self, typed: str, picked: _T | None) -> None:
        self.typed = typed
        self.picked = picked


def ask_among(
    question: str, find: Callable[[str], Sequence[_T]], show: Callable[[_T], str]
) -> Found[_T]:
    """Type some words, see what they find, pick one of it."""
    while True:
        typed = ask_line(question, shortest=1)
        found = find(typed)
        if not found:
            return Found(typed, None)
        for at, thing in enumerate(found):
            click.echo(f"{at + 1:>3} {show(thing)}")
        answer = _prompt("  number, 0 for none of these, or Enter to ask again").strip()
        if answer == "0":
            return Found(typed, None)
        if answer.isdigit() and 1 <= int(answer) <= len(found):
            return Found(typed, found[int(answer) - 1])


def matching(typed: str, texts: Iterable[tuple[str, str]]) -> list[str]:
    """Keys of the texts that hold the typed words, those that hold the most first."""
    words = [word for word in re.findall(r"\w+", typed.lower()) if len(word) > 1]
    scored = []
    for key, text in texts:
        low = f"{key} {text}".lower()
        score = sum(word[:6] in low for word in words) + 2 * (key == typed.strip())
        if score:
            scored.append((-score, len(text), key))
    return [key for _, _, key in sorted(scored)]


def _prompt(question: str, *, default: str = "", mark: str = ": ") -> str:
    suffix = " " if question.endswith("?") and mark == ": " else mark
    answer: str = click.prompt(
        question, default=default, show_default=bool(default), prompt_suffix=suffix
    )
    return answer
