"""Every key of these screens can be named, explained, and typed on any terminal."""

import re

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

from tactics_tui.ui.screens.compare import CompareScreen
from tactics_tui.ui.screens.map import MapScreen
from tactics_tui.ui.screens.marked import MarkedScreen
from tactics_tui.ui.screens.privacy import PrivacyScreen
from tactics_tui.ui.screens.source import SourceDialog
from tactics_tui.ui.screens.timeline import StepList, TimelineScreen
from tactics_tui.ui.screens.tour import TourScreen
from tactics_tui.ui.widgets.tile_map import TileMap

SCREENS: list[type[DOMNode]] = [
    CompareScreen, MapScreen, MarkedScreen, PrivacyScreen, SourceDialog, TimelineScreen,
    TourScreen, TileMap,
]  # fmt: skip
_PLAIN = re.compile(
    r"[A-Za-z0-9]|enter|escape|tab|shift\+tab|space|backspace|delete|"
    r"left|right|up|down|home|end|pageup|pagedown"
)


@pytest.mark.parametrize("screen", SCREENS)
def test_every_binding_has_an_id_a_tooltip_and_plain_keys(screen: type[DOMNode]) -> None:
    own = [one for one in screen.__dict__["BINDINGS"] if isinstance(one, Binding)]
    assert own and len(own) == len(screen.__dict__["BINDINGS"])
    ids = [binding.id for binding in own]
    assert None not in ids and len(set(ids)) == len(ids)
    keys = [key for binding in own for key in binding.key.split(",")]
    assert len(set(keys)) == len(keys)
    assert all(_PLAIN.fullmatch(key) for key in keys)
    assert all(binding.tooltip and binding.description for binding in own)


def test_every_screen_explains_itself() -> None:
    for pane in (
        CompareScreen, MarkedScreen, PrivacyScreen, SourceDialog, TourScreen, TileMap, StepList,
    ):  # fmt: skip
        assert len(str(getattr(pane, "HELP", ""))) > 40
        assert getattr(pane, "BINDING_GROUP_TITLE", "")
