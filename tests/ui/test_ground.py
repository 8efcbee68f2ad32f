"""One line stands for all where nothing is drawn: it must look as if each were drawn."""

import pytest
from textual.geometry import Region
from textual.widget import Widget

from tactics_tui.ui.widgets.ground import Ground
from tests.ui.room import open_room, press, room, settled

pytestmark = pytest.mark.usefixtures("warm")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_ground_looks_as_if_each_line_were_drawn(size: tuple[int, int]) -> None:
    async with open_room(size) as pilot:
        room(pilot).explore.open("us-tx")
        await settled(pilot)
        await press(pilot, "tab")
        screen = room(pilot).explore
        grounds = [one for one in screen.walk_children(with_self=True) if isinstance(one, Ground)]
        assert len(grounds) >= 5
        for ground in grounds:
            for start in (0, 1, 3):
                width, height = ground.region.size
                crop = Region(0, start, width, max(0, height - start))
                each = Widget.render_lines(ground, crop)
                assert ground.render_lines(crop) == each, (ground, start)
