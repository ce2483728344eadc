// Pointing at a statement in the margin shows its words in the text, and the
// other way round. Pages are complete without it.
const marked = document.querySelectorAll("[data-words]");
const byID = new Map();
for (const element of marked) {
  for (const id of element.dataset.words.split(" ")) {
    if (!byID.has(id)) byID.set(id, []);
    byID.get(id).push(element);
  }
}

function show(element, on) {
  for (const id of element.dataset.words.split(" ")) {
    for (const other of byID.get(id)) other.classList.toggle("pointed", on);
  }
}

for (const element of marked) {
  element.addEventListener("pointerenter", () => show(element, true));
  element.addEventListener("pointerleave", () => show(element, false));
  element.addEventListener("focusin", () => show(element, true));
  element.addEventListener("focusout", () => show(element, false));
}
