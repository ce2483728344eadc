// What the reading view does a little better with scripts. It is complete
// without them.
import { pointing } from "./point.js";
import { editing } from "./edit.js";
import { keys } from "./keys.js";
import { naming } from "./naming.js";
import { selecting } from "./select.js";
import { settling } from "./settle.js";

// Where styles cannot show what a wide window has room for, the margins open.
if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 46.01rem)").matches) {
  for (const margin of document.querySelectorAll(".fold")) margin.open = true;
}

settling();
pointing();
editing();
keys();
naming();
selecting();
