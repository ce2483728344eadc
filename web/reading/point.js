// Pointing at a statement in the margin shows its words in the text, and the
// other way round; so do quotations and the names of who speaks in them. What
// belongs together shares a word of data-w.

const byKey = new Map();
for (const element of document.querySelectorAll("[data-w]")) {
  for (const key of element.dataset.w.split(" ")) {
    if (!byKey.has(key)) byKey.set(key, []);
    byKey.get(key).push(element);
  }
}

let shown = []; // what is pointed at
let kept = ""; // keys that stay shown until something else is

function show(keys) {
  for (const element of shown) element.classList.remove("pointed");
  shown = keys.split(" ").flatMap((key) => byKey.get(key) ?? []);
  for (const element of shown) element.classList.add("pointed");
}

// keep shows what belongs to an element until something else is kept.
export function keep(element) {
  kept = element?.dataset.w ?? "";
  show(kept);
}

// entries are the statements in the margin that share an element's keys.
function entries(element) {
  return element.dataset.w.split(" ").flatMap((key) => byKey.get(key)).filter((other) => other.matches("dd"));
}

const pointed = (event) => (event.target instanceof Element ? event.target.closest("[data-w]") : null);

export function pointing() {
  const over = (event) => show(pointed(event)?.dataset.w ?? kept);
  addEventListener("pointerover", over);
  addEventListener("focusin", over);
  // Words open their statements where they stand, several at once.
  addEventListener("click", (event) => {
    const words = event.target instanceof Element && event.target.closest("a.words[href^='#']");
    if (!words || !getSelection().isCollapsed) return;
    event.preventDefault();
    keep(words);
    const [first] = entries(words);
    const margin = first?.closest("details");
    if (margin) margin.open = true;
    first?.scrollIntoView({ block: "nearest" });
  });
}
