// The pictures become interactive charts; where a chart fails, or scripts are off, the picture stays.
const specifications = JSON.parse(document.getElementById("specifications").textContent);
for (const [name, specification] of Object.entries(specifications)) {
  const place = document.getElementById(name);
  const drawn = document.createElement("div");
  const actions = { export: { svg: true, png: true }, source: false, compiled: false, editor: false };
  vegaEmbed(drawn, specification, { renderer: "svg", actions })
    .then(() => {
      drawn.querySelector("summary")?.setAttribute("aria-label", "Save this chart");
      place.replaceChildren(drawn);
      place.dataset.drawn = "yes";
    })
    .catch((error) => console.error(name, error));
}
// A note is read where its mark stands, without leaving the sentence.
for (const mark of document.querySelectorAll("a.footnote-ref")) {
  const note = document.getElementById(mark.getAttribute("href").slice(1));
  if (note) mark.title = note.textContent.replace("↩︎", "").trim();
}
