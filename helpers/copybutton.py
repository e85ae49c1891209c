"""A button that copies a text to the clipboard and says so; the page's own, as a kernel has no clipboard."""

from __future__ import annotations

import anywidget
import traitlets

_SCRIPT = """
function render({ model, el }) {
  const button = document.createElement("button");
  const told = document.createElement("span");
  let wait = null;
  Object.assign(button, { type: "button", className: "jupyter-button tt-copier", textContent: model.get("label") });
  told.setAttribute("role", "status");
  el.replaceChildren(button, told);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(model.get("text"));
      told.textContent = "copied";
    } catch {
      told.textContent = "this browser allows no copying: select the text and press Ctrl+C";
    }
    clearTimeout(wait);
    wait = setTimeout(() => { told.textContent = ""; }, 4000);
  });
}
export default { render };
"""


class CopyButton(anywidget.AnyWidget):
    """The widget. ``text`` is what a click copies, ``label`` what stands on the button."""

    _esm = _SCRIPT
    label = traitlets.Unicode().tag(sync=True)
    text = traitlets.Unicode().tag(sync=True)

    def __init__(self, label: str) -> None:
        """Copy nothing yet."""
        super().__init__(label=label)
