// Words that are selected can be cited, searched for, or made a statement.

// point is the code point at which a place in the page stands in the source, or
// -1 outside of its words.
function point(node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const stretch = element.closest?.("[data-at]");
  if (!stretch) return -1;
  const before = document.createRange();
  before.setStart(stretch, 0);
  before.setEnd(node, offset);
  return Number(stretch.dataset.at) + [...before.toString()].length;
}

// selected is what is selected of the source: its words, their code points and
// their passage; null where nothing is.
function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const quote = words(range);
  const start = firstPoint(range);
  const end = lastPoint(range);
  const passage = document.getElementById(passageOf(range));
  if (!quote || start < 0 || end <= start || !passage) return null;
  return { range, quote, start, end, passage };
}

// stretches are the elements of the source's words that a range touches.
const stretches = (range) => [...document.querySelectorAll("[data-at]")].filter((stretch) => range.intersectsNode(stretch));

function clipped(range, stretch) {
  const part = document.createRange();
  part.selectNodeContents(stretch);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part;
}

const parts = (range) => stretches(range).map((stretch) => clipped(range, stretch)).filter((part) => part.toString().trim());
const words = (range) => parts(range).join(" ").replace(/\s+/g, " ").trim();
const passageOf = (range) => parts(range)[0]?.startContainer.parentElement.closest(".row").id;

function firstPoint(range) {
  const part = parts(range)[0];
  if (!part) return -1;
  const blank = part.toString().length - part.toString().trimStart().length;
  return point(part.startContainer, part.startOffset) + blank;
}

function lastPoint(range) {
  const part = parts(range).at(-1);
  if (!part) return -1;
  const blank = part.toString().length - part.toString().trimEnd().length;
  return point(part.endContainer, part.endOffset) - blank;
}

export function selecting() {
  const sheet = document.querySelector(".sheet");
  const bar = document.getElementById("selecting").content.firstElementChild.cloneNode(true);
  const [cite, search, add] = bar.children;
  const told = bar.querySelector("[role=status]");
  let now = null;

  function show() {
    now = selected();
    if (!now) return bar.remove();
    const permanent = now.passage.querySelector(".no a").href;
    search.href = "/search?" + new URLSearchParams({ q: `"${now.quote}"` });
    const here = new URL(permanent);
    add.href = "/statements/new?" + new URLSearchParams({ source: sheet.dataset.slug, start: now.start, end: now.end, back: here.pathname + here.search + here.hash });
    told.textContent = "";
    sheet.append(bar);
    const box = now.range.getBoundingClientRect();
    const origin = sheet.getBoundingClientRect();
    bar.style.left = Math.max(0, Math.min(box.left - origin.left, sheet.offsetWidth - bar.offsetWidth)) + "px";
    bar.style.top = box.bottom - origin.top + 6 + "px";
  }

  function citation() {
    const speaker = now.passage.closest(".turn")?.querySelector(".speaker")?.textContent;
    const title = [speaker, sheet.dataset.title].filter(Boolean).join(", ");
    const fields = [now.quote, title, now.passage.id.slice(1), now.passage.querySelector(".no a").href];
    return bar.dataset.citation.replace(/%[sd]/g, () => fields.shift());
  }

  cite.addEventListener("click", async () => {
    await navigator.clipboard.writeText(citation());
    told.textContent = told.dataset.copied;
  });
  // Letting go of a selection is no click on the link below it.
  sheet.addEventListener("click", (event) => {
    if (event.target.closest(".text a") && !getSelection().isCollapsed) event.preventDefault();
  });
  addEventListener("pointerup", () => setTimeout(show)); // once the selection is as it will be
  document.addEventListener("selectionchange", () => getSelection().isCollapsed && !bar.contains(document.activeElement) && bar.remove());
  addEventListener("keyup", (event) => {
    if (event.shiftKey || event.key === "Shift" || event.key === "Escape") show();
  });
}
