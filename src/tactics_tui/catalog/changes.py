"""What changed in meaning between two readings of the catalog, record by record."""

from collections.abc import Iterator, Mapping

import msgspec

from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record, Review, Source
from tactics_tui.records.example import Example
from tactics_tui.records.fields import fields_of
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.standing import standing
from tactics_tui.records.taxonomy import Taxonomy

_TOLD_APART = frozenset({"sources", "review", "withdrawn", "former_ids"})


class Change(msgspec.Struct, frozen=True):
    """How one record changed. `what` is "added", "changed", "renamed", "withdrawn" or "gone".

    `details` are sentences, the weightiest first. `was_id` is the old id of a renamed record.
    """

    id: str
    kind: str
    title: str
    what: str
    details: tuple[str, ...] = ()
    was_id: str = ""


def changes(
    before: Mapping[str, Record], after: Mapping[str, Record], taxonomy: Taxonomy
) -> Iterator[Change]:
    """Every record that differs, by kind and id as in `after`; those that are gone come last."""
    came_from = {former: record.id for record in after.values() for former in record.former_ids}
    renamed = {came_from[old]: old for old in before if old in came_from and old not in after}
    for record_id, record in after.items():
        old = before.get(record_id) or before.get(renamed.get(record_id, ""))
        if old is None:
            yield _change(record, "added", _added(record, taxonomy))
            continue
        details = tuple(_details(old, record, taxonomy))
        if record_id in renamed:
            yield _change(record, "renamed", details, renamed[record_id])
        elif record.withdrawn and not old.withdrawn:
            yield _change(record, "withdrawn", details)
        elif details:
            yield _change(record, "changed", details)
    for record_id, record in before.items():
        if record_id not in after and record_id not in came_from:
            yield _change(record, "gone", ())


def _change(record: Record, what: str, details: tuple[str, ...], was_id: str = "") -> Change:
    title = str(getattr(record, "title", record.id))
    return Change(record.id, kind_of(record), title, what, details, was_id)


def _added(record: Record, taxonomy: Taxonomy) -> tuple[str, ...]:
    details = []
    if words := _standing_words(record, taxonomy):
        details.append(f"standing: {words}")
    kinds: dict[str, int] = {}
    for source in record.sources:
        kinds[source.kind] = kinds.get(source.kind, 0) + 1
    if kinds:
        listed = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
        details.append(f"sources: {listed}")
    return tuple(details)


def _details(old: Record, new: Record, taxonomy: Taxonomy) -> Iterator[str]:
    if new.withdrawn != old.withdrawn:
        if new.withdrawn is None:
            yield "no longer withdrawn"
        else:
            instead = f"; read {new.withdrawn.replaced_by}" if new.withdrawn.replaced_by else ""
            yield f"withdrawn: {new.withdrawn.reason}{instead}"
    was, now = _standing_words(old, taxonomy), _standing_words(new, taxonomy)
    if was != now:
        yield f"standing: {was} → {now}"
    touched = False
    for field in fields_of(kind_of(new)):
        if field.name in _TOLD_APART:
            continue
        one, other = getattr(old, field.name), getattr(new, field.name)
        if one != other:
            touched = True
            yield from _field_words(field.name.replace("_", " "), one, other)
    yield from _source_words(old.sources, new.sources)
    yield from _former_words(old, new)
    yield from _review_words(old, new, touched)


def _standing_words(record: Record, taxonomy: Taxonomy) -> str:
    now = standing(record) if isinstance(record, Example | Authority) else None
    if now is None:
        return ""
    return f"{taxonomy.label('standings', now.state).lower()} ({now.as_of})"


def _field_words(words: str, old: object, new: object) -> Iterator[str]:
    """What differs in one field, a sentence for each item of a list and field of a block."""
    if isinstance(old, tuple) and isinstance(new, tuple):
        yield from _list_words(words, old, new)
    elif not old:
        yield f"{words}: + {_short(new)}"
    elif not new:
        yield f"{words}: − {_short(old)}"
    elif isinstance(old, msgspec.Struct) and isinstance(new, msgspec.Struct):
        for name in old.__struct_fields__:
            one, other = getattr(old, name), getattr(new, name)
            if one != other:
                yield from _field_words(f"{words}, {name.replace('_', ' ')}", one, other)
    elif max(len(str(old)), len(str(new))) > 60:
        yield f"{words}: reworded ({len(str(old).split())} → {len(str(new).split())} words)"
    else:
        yield f"{words}: {_short(old)} → {_short(new)}"


def _list_words(words: str, old: tuple[object, ...], new: tuple[object, ...]) -> Iterator[str]:
    came = [item for item in new if item not in old]
    went = [item for item in old if item not in new]
    if not came and not went:
        yield f"{words}: another order"
    for item in came:
        twin = next((each for each in went if _key(each) == _key(item) != ""), None)
        if twin is None:
            yield f"{words}: + {_short(item)}"
        else:
            went.remove(twin)
            yield from _field_words(f"{words}, {_key(item)}", twin, item)
    for item in went:
        yield f"{words}: − {_short(item)}"


def _key(item: object) -> str:
    """By what an item of a list is known: its id, or the day and state of an event."""
    for names in (("id",), ("on", "state"), ("authority",), ("name",), ("kind",)):
        if all(hasattr(item, name) for name in names):
            return " ".join(str(getattr(item, name)) for name in names)
    return ""


def _short(value: object) -> str:
    if isinstance(value, msgspec.Struct):
        named = [str(each) for each in msgspec.structs.astuple(value) if isinstance(each, str)]
        text = " ".join(each for each in named if each)
    else:
        text = str(value)
    text = " ".join(text.split())
    return text if len(text) <= 72 else f"{text[:71].rstrip()}…"


def _source_words(old: tuple[Source, ...], new: tuple[Source, ...]) -> Iterator[str]:
    was, now = {each.key: each for each in old}, {each.key: each for each in new}
    for sign, mine, other in (("added", now, was), ("removed", was, now)):
        kinds: dict[str, int] = {}
        for key in mine.keys() - other.keys():
            kinds[mine[key].kind] = kinds.get(mine[key].kind, 0) + 1
        for kind, count in sorted(kinds.items()):
            yield f"{count} {kind} source{'' if count == 1 else 's'} {sign}"
    changed = sorted(key for key in now.keys() & was.keys() if now[key] != was[key])
    if changed:
        yield f"sources changed: {', '.join(changed)}"


def _former_words(old: Record, new: Record) -> Iterator[str]:
    came = [each for each in new.former_ids if each not in old.former_ids]
    went = [each for each in old.former_ids if each not in new.former_ids]
    if came:
        yield f"links from {', '.join(came)} lead here"
    if went:
        yield f"links from {', '.join(went)} no longer lead here"


def _review_words(old: Record, new: Record, touched: bool) -> Iterator[str]:
    was, now = _review(old), _review(new)
    if was == now:
        if touched and now is not None and now.level != "draft":
            yield f"the text changed, yet the review still says {now.level}"
        return
    if was is None or now is None:
        yield "review added" if was is None else "review removed"
    elif was.level == now.level:
        yield f"reviewed again ({now.level}, {now.on})"
    elif now.level == "draft":
        yield f"review reset from {was.level} to draft"
    else:
        yield f"review: {was.level} → {now.level} ({now.on}, {now.by})"


def _review(record: Record) -> Review | None:
    review: Review | None = getattr(record, "review", None)
    return review
