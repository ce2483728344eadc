// Resting on a name, or reaching it by the tab key, offers what can be done with
// the person. A click goes to their page, as without scripts.

const rest = 350; // milliseconds

export function naming() {
  const template = document.getElementById("naming");
  const sheet = document.querySelector(".sheet");
  const menu = template.content.firstElementChild.cloneNode(true);
  let timer = 0;
  let keyboard = false;

  const hide = () => {
    clearTimeout(timer);
    menu.remove();
  };
  function show(name) {
    const box = name.getClientRects()[0];
    const person = decodeURIComponent(new URL(name.href).pathname.split("/").pop());
    const step = new URL(location.pathname, location.href);
    const marks = new URLSearchParams(location.search).get("marks");
    if (marks) step.searchParams.set("marks", marks);
    step.searchParams.set("person", person);
    step.searchParams.set("n", name.dataset.n);
    step.hash = "m-" + name.dataset.n;
    for (const link of menu.children) {
      link.href = { person: name.href, step: step.href, name: name.href + "#name" }[link.dataset.to];
    }
    name.after(menu);
    const origin = menu.offsetParent.getBoundingClientRect();
    menu.style.left = Math.max(0, Math.min(box.left - origin.left, innerWidth - origin.left - menu.offsetWidth - 16)) + "px";
    menu.style.top = box.bottom - origin.top + "px";
  }
  const nameAt = (event) => (event.target instanceof Element ? event.target.closest(".text a:is(.person, .tacit)") : null);

  addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || event.target.closest?.(".naming")) return clearTimeout(timer);
    clearTimeout(timer);
    const name = nameAt(event);
    timer = setTimeout(() => (name && getSelection().isCollapsed ? show(name) : hide()), rest);
  });
  addEventListener("pointerdown", (event) => event.target.closest?.(".naming") || hide()); // before words are selected
  addEventListener("keydown", (event) => {
    keyboard = event.key === "Tab";
    if (event.key === "Escape") hide();
  });
  sheet.addEventListener("focusin", (event) => {
    if (event.target.closest(".naming")) return;
    const name = nameAt(event);
    if (name && keyboard) show(name);
    else hide();
  });
}
