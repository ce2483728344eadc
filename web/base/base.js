// What every page does a little better with scripts. Pages are complete without.

// "/" goes to the search box, as readers of the web expect.
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const box = document.querySelector(".find input");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// once is an address without what a form did: who reloads, keeps or sends it is not
// told that again, nor offered to undo it.
export function once(address) {
  const url = new URL(address);
  if (url.searchParams.has("done")) url.searchParams.delete("done");
  return url.href;
}
if (once(location.href) !== location.href) history.replaceState(history.state, "", once(location.href));

// Taking back comes back to the place on the page, which the server cannot know.
addEventListener("submit", (event) => {
  if (!event.target.matches(".done form")) return;
  const back = event.target.elements.back;
  back.value = back.value.split("#")[0] + location.hash;
});

// typing reports whether keys pressed at an element are meant for its text.
export function typing(element) {
  return element instanceof Element && element.matches("input, textarea, select, [contenteditable]");
}

// post sends a form's fields and returns what was done: {did, to}. Where the
// server refuses it throws what the server says.
export async function post(action, fields) {
  const response = await fetch(action, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(fields),
  });
  const said = await response.json();
  if (response.ok) return said;
  throw new Error(said.text);
}
