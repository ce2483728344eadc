// One key for each answer, and no new page for each item.
import { once, post, typing } from "../base/base.js";

const main = document.querySelector("main");
const voice = document.createElement("p"); // reads out what is next
voice.className = "visually-hidden";
voice.setAttribute("aria-live", "polite");
document.body.append(voice);
let busy = false;

// show puts the page at an address in the place of this one.
async function show(address, keep) {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (keep) history.pushState(null, "", once(response.url));
  const focused = document.activeElement?.dataset?.key;
  document.title = page.title;
  document.querySelector(".done")?.remove();
  const done = page.querySelector(".done");
  if (done) main.before(document.adoptNode(done));
  main.replaceChildren(...document.adoptNode(page.querySelector("main")).childNodes);
  scrollTo(0, 0);
  if (focused) main.querySelector(`[data-key="${focused}"]`)?.focus({ preventScroll: true });
  voice.textContent = main.querySelector("[data-said]")?.dataset.said ?? "";
}

// go does one thing at a time and says where it fails.
async function go(what) {
  if (busy) return;
  busy = true;
  try {
    await what();
  } catch (error) {
    const told = main.querySelector(".failed") ?? document.createElement("p");
    told.className = "failed";
    told.setAttribute("role", "alert");
    told.textContent = error.message;
    main.querySelector(".answers")?.before(told);
  } finally {
    busy = false;
  }
}

addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-swap]")) return;
  event.preventDefault();
  const fields = new FormData(form, event.submitter);
  go(async () => show((await post(form.getAttribute("action"), fields)).to, true));
});

addEventListener("click", (event) => {
  const link = event.target.closest("a[data-swap]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(() => show(link.href, true));
});

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
  const button = main.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

addEventListener("popstate", () => go(() => show(location.href, false)));
