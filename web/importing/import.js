// The list of files keeps itself up to date while files are read.
import "./drop.js";

const list = document.querySelector(".jobs");
const rows = new Map([...list.children].map((row) => [row.dataset.id, row]));

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

// fill writes a file's row, as the template "job" does.
function fill(row, file) {
  const name = element("p", "file", file.url ? "" : file.name);
  if (file.url) {
    const link = element("a", "", file.title);
    link.href = file.url;
    name.append(link, " ", element("span", "quiet", file.name));
  }
  row.className = file.state;
  row.replaceChildren(name, element("p", "what", file.text));
  if (file.state !== "reading") return;
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.ariaLabel = file.name;
  row.append(bar);
}

function rowOf(file) {
  const id = String(file.id);
  if (!rows.has(id)) {
    rows.set(id, document.createElement("li"));
    rows.get(id).dataset.id = id;
  }
  const row = rows.get(id);
  if (row.className !== file.state || !row.firstChild) fill(row, file);
  const bar = row.querySelector("progress");
  if (bar) bar.value = file.percent;
  return row;
}

async function update() {
  const response = await fetch("/import.json");
  if (!response.ok) throw new Error(response.statusText);
  const now = await response.json();
  const wanted = (now.files ?? []).map(rowOf);
  if (wanted.some((row, i) => list.children[i] !== row) || wanted.length !== list.children.length) list.replaceChildren(...wanted);
  const summary = document.querySelector(".summary");
  if (summary.textContent !== now.summary) summary.textContent = now.summary;
  const more = document.querySelector(".more");
  more.hidden = now.waiting === 0;
  more.querySelector("span").textContent = now.waiting;
  document.querySelector(".may-close").hidden = !now.busy;
  return now.busy;
}

async function follow() {
  let busy = true;
  while (busy) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    try {
      busy = await update();
    } catch {
      return; // testimonia has ended
    }
  }
}

if ("busy" in list.dataset) follow();
