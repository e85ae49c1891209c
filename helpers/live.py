"""A chart that a click answers to: a specification in, what was clicked and brushed out, with no network.

Altair's own widget takes Altair charts, whose every change is validated and copied. This one takes a specification
that is made already (:func:`helpers.drawing.redrawn`), and moves the ring around a chosen mark without drawing anew.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import altair as alt
import anywidget
import traitlets
import vl_convert

from helpers.drawing import PERIOD

# Specifications are drawn one after the other; of several that wait, the last.
_SCRIPT = """
async function render({ model, el }) {
  let api = null, asked = 0, line = Promise.resolve(), waiting = null;
  const menu = { export: true, source: false, compiled: false, editor: false };
  const draw = async () => {
    if (api) { api.finalize(); api = null; }
    try {
      api = await vegaEmbed(el, structuredClone(model.get("spec")), { renderer: "svg", actions: menu });
    } catch (error) {
      el.textContent = "This chart cannot be drawn: " + error.message;
      return;
    }
    for (const menu of el.querySelectorAll("summary")) menu.setAttribute("aria-label", "Save this chart as a picture");
    for (const group of el.querySelectorAll("g.role-mark:not([aria-label])")) {
      group.removeAttribute("role");  // the marks in it are told one by one
      group.removeAttribute("aria-roledescription");
    }
    api.view.addEventListener("click", (event, item) => {
      const datum = (item && item.datum) || {};
      const picked = datum.transfer_ids || datum.transfer_id;
      if (picked) model.send({ picked: String(picked) });
    });
    try {
      api.view.addSignalListener(PERIOD, (name, value) => {
        clearTimeout(waiting);
        waiting = setTimeout(() => model.send({ period: Object.values(value || {})[0] || null }), 300);
      });
    } catch { /* a chart with no brush */ }
  };
  const redraw = () => { const mine = ++asked; line = line.then(() => (mine === asked ? draw() : null)); return line; };
  const choose = () => {
    try { api.view.signal("chosen", model.get("chosen")).run(); } catch { /* a chart with no ring */ }
  };
  model.on("change:spec", redraw);
  model.on("change:chosen", choose);
  await redraw();
  return () => { if (api) api.finalize(); };
}
export default { render };
""".replace("PERIOD", repr(PERIOD))


@cache
def _bundle() -> str:
    """Return the script with Vega in it; putting them together takes a second, once."""
    version = ".".join(alt.SCHEMA_VERSION.split(".")[:2])
    return vl_convert.javascript_bundle(_SCRIPT, vl_version=version)


class LiveChart(anywidget.AnyWidget):
    """The widget. ``spec`` is what is drawn; ``chosen`` the id of the transfer that has the ring."""

    spec = traitlets.Dict().tag(sync=True)
    chosen = traitlets.Unicode("").tag(sync=True)

    def __init__(self, spec: dict[str, Any] | None = None) -> None:
        """Show a specification, by default an empty one."""
        LiveChart._esm = _bundle()
        super().__init__(spec=spec or empty())

    def on_told(self, listener: Callable[[dict[str, Any]], object]) -> None:
        """Call a function with what the browser tells.

        That is ``{"picked": ids}``, transfer ids separated by semicolons, after a click on a mark that has some, or
        ``{"period": [first, last]}`` in milliseconds since 1970, or None, after the brush moved.
        """
        self.on_msg(lambda _, content, __: listener(content))


def empty() -> dict[str, Any]:
    """Return the specification of a chart with nothing in it."""
    return {"$schema": alt.SCHEMA_URL, "data": {"values": []}, "mark": "point", "width": 300, "height": 40}
