"""The palette finds every action that works now and every record."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tactics_tui.records.kind_names import LABELS
from tactics_tui.ui.commands.command import Command
from tactics_tui.ui.commands.registry import COMMANDS

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from tactics_tui.ui.app import TacticsApp

# Moving about in a list is not something one looks for by name.
_UNNAMED = frozenset({"list", "search"})
_LEAST = 0.45


class ActionProvider(Provider):
    """The commands that work on the present screen, with their keys."""

    def _actions(self) -> Iterable[tuple[Command, str, "DOMNode", str]]:
        active = {
            found.binding.id: (found.binding.action, found.node, found.binding)
            for found in self.screen.active_bindings.values()
            if found.enabled and found.binding.id
        }
        for command in COMMANDS:
            if command.where not in _UNNAMED and command.id in active and command.id != "palette":
                action, node, binding = active[command.id]
                yield command, action, node, self.app.get_key_display(binding)

    async def discover(self) -> Hits:
        """Every command, in the order of the list."""
        for command, action, node, key in self._actions():
            yield DiscoveryHit(
                Content(f"{command.title}  ({key})"),
                partial(self.app.run_action, action, node),
                help=command.tooltip,
            )

    async def search(self, query: str) -> Hits:
        """Commands whose name or explanation fits."""
        matcher = self.matcher(query)
        for command, action, node, key in self._actions():
            # By its id too: what is called Colors here is a theme elsewhere.
            others = max(matcher.match(command.tooltip), matcher.match(command.id))
            score = max(matcher.match(command.title), others * 0.9)
            if score > 0:
                yield Hit(
                    score,
                    Content(f"{command.title}  ({key})"),
                    partial(self.app.run_action, action, node),
                    help=command.tooltip,
                )


class RecordProvider(Provider):
    """Every record, by its title."""

    async def startup(self) -> None:
        """Go through the records once: most of them are packed, so not for every letter."""
        from tactics_tui.records.kinds import kind_of

        catalog = cast("TacticsApp", self.app).catalog
        self._titles = [
            (record.id, str(getattr(record, "title", record.id)), LABELS[kind_of(record)][0])
            for record in (catalog.records.values() if catalog else ())
        ]

    async def search(self, query: str) -> Hits:
        """Records whose title fits."""
        app = cast("TacticsApp", self.app)
        matcher = self.matcher(query)
        words = query.casefold().split()
        for record_id, title, kind in self._titles:
            folded = title.casefold()
            if all(word in folded for word in words):
                yield Hit(
                    max(matcher.match(title), _LEAST),
                    matcher.highlight(title),
                    partial(app.open_record, record_id),
                    text=title,
                    help=kind,
                )
