"""The questions for a new record, one kind after the other, and what follows from the answers."""

import re
from typing import Any

import click

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.write.gazetteer import Gazetteer, Locality, worked_out
from tactics_tui.catalog.write.ids import slug
from tactics_tui.catalog.write.likeness import alike, in_place
from tactics_tui.cli.ask import (
    ask_among,
    ask_choice,
    ask_choices,
    ask_date,
    ask_line,
    ask_prose,
    matching,
)
from tactics_tui.cli.questions import ALSO_ASKED, question
from tactics_tui.records.base import URL_PATTERN, Record
from tactics_tui.records.fields import Field, fields_of
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.places import STATES

Data = dict[str, Any]


class Interview:
    """Asks for one record of a kind. `data` holds what was answered so far."""

    def __init__(self, kind: str, catalog: Catalog, places: Gazetteer) -> None:
        self._kind = kind
        self._catalog = catalog
        self._places = places
        self.data: Data = {}

    def run(self) -> Data:
        """Ask everything that the kind requires; a source first, since the rest cites it."""
        fields = {field.name: field for field in fields_of(self._kind)}
        if self._kind == "example":
            self._ask_place()
        if self._kind not in {"term"}:
            self._ask_sources(fields["sources"])
        for field in fields.values():
            if field.name in self.data or field.name in {"sources", "review"}:
                continue
            if field.required:
                self.data[field.name] = self._ask(field)
            if field.name == "title":
                self._warn()
        if self._kind == "term":
            self.data["aliases"] = _split(ask_line("Other English words for it, with commas"))
            self.data["spanish"] = _split(ask_line("Spanish words for it, with commas"))
        if "review" in fields:
            self.data["review"] = {"by": ask_line("Your handle or role, for the review line") or ""}
        return self.data

    def _ask(self, field: Field) -> Any:
        words = question(self._kind, field)
        if field.shape == "blocks":
            return self._ask_blocks(field, words)
        if field.shape == "block":
            return self._ask_block(field)
        if field.shape == "date":
            return ask_date(words)
        if field.name == "postal":
            return self._ask_state()
        if field.cites:
            return self._ask_keys(words)
        if field.listed:
            values = getattr(self._catalog.taxonomy, field.listed)
            several = field.shape == "texts"
            return ask_choices(words, values) if several else ask_choice(words, values)
        if field.refers is not None:
            return self._ask_record(words, field.refers)
        if field.shape == "texts":
            return self._ask_lines(words)
        if field.is_prose:
            return ask_prose(words, field.shortest)
        return ask_line(words, shortest=max(field.shortest, 1), longest=field.longest)

    def _ask_block(self, field: Field) -> Data:
        block: Data = {}
        for inner in field.fields:
            if inner.required:
                block[inner.name] = self._ask(inner)
            elif inner.path in ALSO_ASKED:
                block[inner.name] = ask_line(question(self._kind, inner))
        return block

    def _ask_blocks(self, field: Field, words: str) -> list[Data]:
        """Blocks until there are enough. The first is a must where the list may not be empty."""
        click.echo(f"\n{words}")
        blocks: list[Data] = []
        if not field.shortest and not click.confirm("  Is there one?", default=True):
            return blocks
        while True:
            blocks.append(self._ask_block(field))
            if not click.confirm("  One more?", default=False):
                return blocks

    def _ask_lines(self, words: str) -> list[str]:
        click.echo(f"{words} (one a line, then an empty line)")
        lines: list[str] = []
        while True:
            line = ask_line(f"  {len(lines) + 1}", shortest=0 if lines else 3)
            if not line:
                return lines
            lines.append(line)

    def _ask_record(self, words: str, kind: str) -> str:
        records = {
            record.id: record
            for record in self._catalog.records.values()
            if (not kind or kind_of(record) == kind) and record.withdrawn is None
        }

        def find(typed: str) -> list[Record]:
            texts = ((key, _about(record)) for key, record in records.items())
            return [records[key] for key in matching(typed, texts)[:6]]

        while True:
            found = ask_among(f"{words} (type a few words)", find, _row)
            if found.picked is not None:
                return found.picked.id
            click.echo("  Nothing was chosen. Other words may find it.")

    def _ask_keys(self, words: str) -> list[str]:
        sources = self.data.get("sources", [])
        keys = [str(source["key"]) for source in sources]
        if len(keys) == 1:
            return keys
        click.echo(words)
        for at, source in enumerate(sources):
            click.echo(
                f"{at + 1:>3} {source['publisher'] or source['key']}: {source['title']}"[:96]
            )
        while True:
            chosen = _split(ask_line("  numbers with commas; all of them").replace(" ", ","))
            numbers = [int(each) for each in chosen if each.isdigit() and int(each)]
            if len(numbers) == len(chosen) and all(each <= len(keys) for each in numbers):
                return [keys[each - 1] for each in numbers] or keys
            click.echo("  Use the numbers just shown.")

    def _ask_state(self) -> str:
        while True:
            typed = ask_line("Which state? (NJ or New Jersey)", shortest=2)
            for state in STATES.values():
                if typed.upper() == state.postal or typed.lower() == state.name.lower():
                    return state.postal
            near = matching(typed, ((each.postal, each.name) for each in STATES.values()))
            click.echo(f"  No state of that name. {' or '.join(near[:3])}".rstrip())

    def _ask_place(self) -> None:
        state = self._ask_state()
        self.data["state"] = state
        found = ask_among(
            "Which city or county? (the state's name for the whole state)",
            lambda words: self._places.find(state, words),
            _name,
        )
        place = found.picked or worked_out(state, found.typed)
        if not place.known:
            click.echo(f"  Not in the list of places; its id by the rule: {place.ocd}")
        self.data["place"] = place.name
        there = in_place(self._catalog, state, place.name)
        if there:
            click.echo(f"\nAlready here from {place.name}:")
            for example in there[:8]:
                click.echo(f"    {example.id}: {example.title}")
            click.echo("If yours is among them, stop with Ctrl-C and change that file instead.\n")
        self.data["actors"] = [self._ask_actor(place)]

    def _ask_actor(self, place: Locality) -> Data:
        taxonomy = self._catalog.taxonomy
        level = ask_choice("What sort of government is it?", taxonomy.levels, _level(place))
        body = ask_choice("Which part of it acted?", taxonomy.bodies)
        name = place.name if level != "city" else f"City of {place.name}"
        actor = {"name": name, "level": level, "body": body}
        actor["role"] = ask_choice("What did it do?", taxonomy.roles, "enacts")
        return {**actor, "ocd": place.ocd}

    def _ask_sources(self, field: Field) -> None:
        click.echo("\nWhere did you read it? The text itself or a court's order is best.")
        sources: list[Data] = []
        self.data["sources"] = sources
        while True:
            url = self._ask_url()
            title = ask_line("The title on that page", shortest=3)
            source: Data = {"title": title, "url": url}
            source["publisher"] = ask_line("Who published it")
            source["published"] = ask_date("When was it published", needed=False)
            source["kind"] = ask_choice("What is it?", self._catalog.taxonomy.source_kinds)
            source["key"] = new_key(source, [str(each["key"]) for each in sources])
            sources.append(source)
            if not click.confirm("  Another source?", default=False):
                return

    def _ask_url(self) -> str:
        while True:
            url = ask_line("Its address, beginning with https://")
            if not url or re.match(URL_PATTERN, url):
                return url
            click.echo("  Copy the whole address from the browser, without spaces.")

    def _warn(self) -> None:
        for record, reason in list(alike(self._catalog, self._kind, self.data))[:5]:
            label = LABELS[self._kind][0].lower()
            click.echo(f"  There is {label} {record.id} with {reason}. Is it the same?")


def _about(record: Record) -> str:
    title = str(getattr(record, "title", ""))
    return f"{title}. {getattr(record, 'summary', '')}".strip()


def _row(record: Record) -> str:
    return f"{record.id}: {_about(record)}"[:96]


def _name(place: Locality) -> str:
    return place.name


def _level(place: Locality) -> str:
    last = place.ocd.rsplit("/", 1)[-1].split(":")[0]
    return {"place": "city", "county": "county", "parish": "parish"}.get(last, "state")


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def new_key(source: Data, taken: list[str]) -> str:
    """A short key for a source: its publisher (or title) and its year."""
    base = slug(
        re.sub("(?i)^the ", "", str(source.get("publisher") or source.get("title") or "source"))
    )
    base = "-".join(base.split("-")[:3]) or "source"
    year = str(source.get("published") or "")[:4]
    key = f"{base}-{year}" if year else base
    at = 2
    while key in taken:
        key = f"{base}-{at}"
        at += 1
    return key
