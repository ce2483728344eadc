// Keys: j and k go from statement to statement, c confirms, x rejects, e
// corrects, u takes back.
import { post, typing } from "../base/base.js";
import { open } from "./edit.js";
import { keep } from "./point.js";

const all = [...document.querySelectorAll("dd[data-w]")];
const bar = document.querySelector(".keys");
let at = all.findIndex((entry) => entry.matches(".chosen, :target"));
let done = ""; // the last decision, to be taken back
let decided = null; // the entry it was about

const id = (entry) => entry.dataset.id;
const words = (did) => document.getElementById("said").content.querySelector(`[data-did="${did}"]`).cloneNode(true);

function tell(...what) {
  bar.querySelector("[role=status]").replaceChildren(...what);
}

function go(to) {
  if (to < 0 || to >= all.length) return;
  at = to;
  const entry = all[at];
  entry.closest("details").open = true;
  keep(entry);
  entry.querySelector("a").focus({ preventScroll: true });
  entry.scrollIntoView({ block: "center" });
}

// mark shows what was decided about a statement, or nothing.
function mark(entry, did) {
  entry.querySelector(".status")?.remove();
  entry.classList.toggle("rejected", did === "reject");
  if (did !== "confirm") return;
  const status = words(did);
  status.classList.add("status");
  entry.querySelector(".do").before(" ", status);
}

async function decide(action) {
  const entry = all[at];
  if (!entry) return;
  const back = location.pathname + location.search + "#" + entry.id;
  const { did } = await post(`/statements/${encodeURIComponent(id(entry))}/decide`, { action, back });
  [done, decided] = [did, entry];
  mark(entry, action);
  tell(words(action));
}

async function undo() {
  if (!done) return;
  await post("/undo", { what: done, back: location.pathname + location.search });
  mark(decided, "undone");
  tell(words("undone"));
  done = "";
}

const keyed = {
  j: () => go(at + 1),
  k: () => go(at - 1),
  c: () => decide("confirm"),
  x: () => decide("reject"),
  e: () => at >= 0 && open(all[at]),
  u: undo,
};

export function keys() {
  if (!bar || all.length === 0) return;
  bar.hidden = false;
  addEventListener("focusin", (event) => {
    const entry = event.target.closest("dd[data-w]");
    if (entry) at = all.indexOf(entry);
  });
  addEventListener("keydown", async (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !Object.hasOwn(keyed, event.key)) return;
    event.preventDefault();
    try {
      await keyed[event.key]();
    } catch (error) {
      tell(error.message);
    }
  });
}
