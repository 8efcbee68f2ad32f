"""The filters: every facet with its values and how many records each would leave."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events, on
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets.option_list import Option

from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.places import state_name
from tactics_tui.search.results import FACETS, Filters
from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.widgets.choice_list import ChoiceList
from tactics_tui.ui.widgets.counted import Counted

if TYPE_CHECKING:
    from tactics_tui.records.taxonomy import Taxonomy

TITLES = {
    "kind": "Kind",
    "family": "Family",
    "body": "Who can do it",
    "state": "State",
    "standing": "Standing",
    "strategy": "Strategy",
    "instrument": "By what means",
    "year": "Year",
}
_LISTS = {
    "family": "families",
    "body": "bodies",
    "standing": "standings",
    "strategy": "strategies",
    "instrument": "instruments",
}
_FIRST = 6
_REST_SECONDS = 0.15


def value_label(field: str, value: str, taxonomy: "Taxonomy") -> str:
    """How a filter's value is shown."""
    if field == "kind":
        return LABELS.get(value, (value, value))[1]
    if field == "state":
        return state_name(value)
    if field in _LISTS:
        return taxonomy.label(_LISTS[field], value)
    return value


class FilterPane(ChoiceList):
    """Shows facets, says `Toggled`; the screen keeps the filters."""

    BINDING_GROUP_TITLE = "Filters"
    BINDINGS = bindings_of("filters")
    HELP = (
        "Narrow the results. Values of one field widen each other, fields narrow each other. "
        "Enter, Space or a click switches one on or off; r takes all away."
    )

    @dataclass(eq=False, repr=False)
    class Toggled(Message):
        """A value of a field was chosen or taken away."""

        field: str
        value: str

    def __init__(self, signs: ink.Signs) -> None:
        super().__init__(id="filters", markup=False)
        self.border_title = "Filters"
        self._signs = signs
        self._whole: set[str] = set()
        self._shown: tuple[dict[str, dict[str, int]], Filters, Taxonomy] | None = None
        self._timer: Timer | None = None

    def show(
        self, facets: dict[str, dict[str, int]], filters: Filters, taxonomy: "Taxonomy"
    ) -> None:
        """Show the facets of the present results and which values are chosen.

        At once when the pane is in use; otherwise when the typing rests, and only if seen.
        """
        shown = (facets, filters, taxonomy)
        if shown == self._shown:
            return
        self._shown = shown
        if self._timer:
            self._timer.stop()
        if self.has_focus:
            self.draw()
        else:
            self._timer = self.set_timer(_REST_SECONDS, self.draw)

    def draw(self) -> None:
        """Draw what was last shown."""
        if self._shown is None or not self.size.width:
            return
        facets, filters, taxonomy = self._shown
        kept = self.highlighted_option.id if self.highlighted_option else None
        scroll = self.scroll_y
        options: list[Option] = []
        for field in FACETS:
            options += self._field(field, facets.get(field, {}), getattr(filters, field), taxonomy)
        self.set_options(options)
        at = next((at for at, one in enumerate(options) if kept and one.id == kept), None)
        if at is None:
            at = next((at for at, option in enumerate(options) if not option.disabled), None)
        self.highlighted = at
        self.scroll_to(y=scroll, animate=False)

    def _field(
        self, field: str, counts: dict[str, int], chosen: tuple[str, ...], taxonomy: "Taxonomy"
    ) -> list[Option]:
        values = sorted(counts, key=lambda value: (-counts[value], value))
        if field == "year":
            values = sorted(counts, reverse=True)
        values = [*chosen, *(value for value in values if value not in chosen)]
        if not values:
            return []
        whole = field in self._whole or len(values) <= _FIRST + 1
        shown = values if whole else values[: max(_FIRST, len(chosen))]
        options = [Option(Content.styled(TITLES[field], ink.HEADING), disabled=True)]
        options += [
            Option(
                self._line(
                    value_label(field, value, taxonomy), counts.get(value, 0), value in chosen
                ),
                f"{field}:{value}",
            )
            for value in shown
        ]
        if len(values) > _FIRST + 1:
            words = "fewer" if whole else f"{len(values) - len(shown)} more"
            options.append(Option(Content.styled(f"    {words}", ink.MUTED), f"more:{field}"))
        return options

    def _line(self, label: str, count: int, chosen: bool) -> Counted:
        box = f"{self._signs.on if chosen else self._signs.off} "
        return Counted(
            Content(label).stylize("bold" if chosen else ""),
            count,
            Content.styled(box, ink.KEY if chosen else ink.MUTED),
        )

    def on_resize(self, event: events.Resize) -> None:
        """The counts keep to the right edge."""
        self.draw()

    @on(ChoiceList.OptionSelected)
    def _chosen(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        field, _, value = (event.option_id or "").partition(":")
        if field == "more":
            self._whole ^= {value}
            self.draw()
        elif field:
            self.post_message(self.Toggled(field, value))
