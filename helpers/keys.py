"""Keys pressed in a control of the kit stay in it: to JupyterLab an arrow folds a section and "d, d" deletes a cell."""

from __future__ import annotations

import anywidget

WITHIN = "tt-keys"  # class of widgets whose controls keep their keys

# JupyterLab looks for the attribute on the element that has the focus, in the capture phase of the document.
_SCRIPT = """
function render({ el }) {
  el.hidden = true;
  const keep = (event) => {
    if (!event.target.closest || !event.target.closest(".WITHIN")) return;
    const command = event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key === "Enter");
    event.target.toggleAttribute("data-lm-suppress-shortcuts", !command);
  };
  window.addEventListener("keydown", keep, true);
  return () => window.removeEventListener("keydown", keep, true);
}
export default { render };
""".replace("WITHIN", WITHIN)


class OwnKeys(anywidget.AnyWidget):
    """A widget that nobody sees: while it is on the page, plain keys stay in the controls of class ``WITHIN``."""

    _esm = _SCRIPT
