"""A slider over days: the browser's own, so that keys move it and screen readers say its name and its day."""

from __future__ import annotations

from collections.abc import Sequence

import anywidget
import traitlets

_SCRIPT = """
function render({ model, el }) {
  const label = document.createElement("label");
  const range = document.createElement("input");
  const told = document.createElement("output");
  label.append(model.get("name"), range);
  el.replaceChildren(label, told);
  el.classList.add("tt-day");
  Object.assign(range, { type: "range", min: 0, max: model.get("labels").length - 1, step: 1 });
  const say = () => {
    told.textContent = model.get("labels")[range.value];
    range.setAttribute("aria-valuetext", told.textContent);
  };
  const show = () => { range.value = model.get("index"); say(); };
  range.addEventListener("input", say);
  range.addEventListener("change", () => { model.set("index", Number(range.value)); model.save_changes(); });
  model.on("change:index", show);
  show();
}
export default { render };
"""
_STYLE = """
.tt-day {display: flex; flex: 1 1 20em; align-items: center; gap: .6em; margin: 2px}
.tt-day label {display: flex; flex: 1 1 auto; align-items: center; gap: .6em}
.tt-day input {flex: 1 1 auto; min-width: 6em}
.tt-day output {min-width: 10.5em; font-variant-numeric: tabular-nums}
"""


class DaySlider(anywidget.AnyWidget):
    """The widget. ``labels`` are the days as they are told, ``index`` the one it stands on."""

    _esm, _css = _SCRIPT, _STYLE
    name = traitlets.Unicode().tag(sync=True)
    labels = traitlets.List(traitlets.Unicode()).tag(sync=True)
    index = traitlets.Int(0).tag(sync=True)

    def __init__(self, name: str, labels: Sequence[str]) -> None:
        """Stand on the last of some days."""
        super().__init__(name=name, labels=list(labels), index=len(labels) - 1)

    @traitlets.validate("index")
    def _within(self, proposal: dict[str, int]) -> int:
        if not 0 <= proposal["value"] < len(self.labels):
            raise traitlets.TraitError(f"index={proposal['value']} is none of the {len(self.labels)} days.")
        return proposal["value"]
