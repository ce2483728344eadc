// A statement is put right in its place in the margin, without loading the page
// anew.

// open fetches the form of a statement's entry and shows it there.
export async function open(entry) {
  const link = entry.querySelector("a.edit");
  if (!link) return;
  const response = await fetch(link.href);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.getElementById(entry.id);
  if (!fresh?.querySelector("form")) {
    location.href = link.href;
    return;
  }
  entry.replaceChildren(...document.adoptNode(fresh).childNodes);
  dispatchEvent(new Event("margin"));
  entry.querySelector("form :is(input, select, textarea):not([type=hidden])")?.focus();
}

export function editing() {
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("dd a.edit");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link.closest("dd")).catch(() => (location.href = link.href));
  });
}
