"""What follows from the answers without asking: keys, division ids, the first event, the review."""

from typing import Any

from tactics_tui.catalog.write.gazetteer import Gazetteer, worked_out
from tactics_tui.cli.interview import new_key
from tactics_tui.records.places import STATES


def completed(kind: str, data: dict[str, Any], places: Gazetteer, day: str) -> dict[str, Any]:
    """The values with what can be worked out from them; nothing that was given is changed."""
    data = dict(data)
    keys: list[str] = []
    for source in data.get("sources", []):
        source.setdefault("key", new_key(source, keys))
        keys.append(str(source["key"]))
    if kind == "example":
        _complete_example(data, places, keys)
    state = STATES.get(str(data.get("postal", "")))
    if kind == "jurisdiction" and state is not None:
        data.setdefault("title", state.name)
        data.setdefault("circuit", state.circuit)
    if kind != "term":
        review = data.setdefault("review", {})
        review.setdefault("on", day)
        review["by"] = review.get("by") or "contributor"
        review.setdefault("level", "draft")
    return data


def _complete_example(data: dict[str, Any], places: Gazetteer, keys: list[str]) -> None:
    state, place = str(data.get("state", "")), str(data.get("place", ""))
    if state in STATES and place:
        found = next(iter(places.find(state, place)), None)
        locality = found if found and found.name == place else worked_out(state, place)
        for actor in data.setdefault("actors", [{}])[:1]:
            actor.setdefault("name", place)
            actor.setdefault("ocd", locality.ocd)
    if data.get("on") and keys and not data.get("events"):
        data["events"] = [{"on": data["on"], "state": "adopted", "sources": keys[:1]}]
    for event in data.get("events", []):
        if keys and not event.get("sources"):
            event["sources"] = keys[:1]
