// "n" goes to the next open finding, "p" to the one before.
import { typing } from "../base/base.js";

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const rel = { n: "next", p: "prev" }[event.key];
  if (rel) document.querySelector(`main a[rel=${rel}]`)?.click();
});
