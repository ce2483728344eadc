// Files dropped anywhere on the page go into its form and are sent.
const form = document.querySelector("form.drop");

function carriesFiles(event) {
  return event.dataTransfer?.types.includes("Files");
}

// split parts what is dropped into files and folders; a form cannot carry those.
function split(items) {
  const files = new DataTransfer();
  let folders = 0;
  for (const item of items) {
    if (item.kind !== "file") continue;
    if (item.webkitGetAsEntry()?.isDirectory) folders++;
    else files.items.add(item.getAsFile());
  }
  return { files: files.files, folders };
}

if (form) {
  addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.classList.add("over");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("over");
  });
  addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.classList.remove("over");
    const { files, folders } = split(event.dataTransfer.items);
    form.querySelector("input[type=file]").files = files;
    const said = form.querySelector(".left-out");
    said.textContent = folders ? said.dataset.folder : "";
    if (files.length && !folders) form.requestSubmit();
  });
}
