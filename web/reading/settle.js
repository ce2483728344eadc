// Where a passage attests more than stands beside its lines, its margin runs on
// beside the next passages and moves their margins down, so that no hole is torn
// into the text. Without scripts the passage stands as high as its margin.

const wide = matchMedia("screen and (min-width: 46.01rem)");
const most = 260; // pixels by which a margin may run on below its passage
const gap = 8;

const rows = [...document.querySelectorAll(".row")].filter((row) => row.querySelector(".right"));

function settle() {
  const margins = rows.map((row) => row.querySelector(".right"));
  for (const margin of margins) {
    margin.classList.remove("afloat");
    margin.style.marginTop = margin.style.top = "";
  }
  if (!wide.matches) return;
  for (const margin of margins) if (margin.querySelectorAll(".slots > div").length < 2) margin.classList.add("afloat");
  const boxes = rows.map((row, i) => ({ row: row.getBoundingClientRect(), height: height(margins[i]) }));
  let free = -Infinity; // where the last margin ends
  let grown = 0; // by how much passages stand higher than without their margins
  boxes.forEach(({ row, height }, i) => {
    const down = Math.max(0, free + gap - row.top - grown);
    free = row.top + grown + down + height;
    const over = free - row.bottom - grown;
    if (over > most) {
      margins[i].classList.remove("afloat");
      grown += over;
    }
    if (down > 0) margins[i].style[margins[i].matches(".afloat") ? "top" : "marginTop"] = down + "px";
  });
}

function height(margin) {
  const last = margin.querySelector(".slots > :last-child > :last-child") ?? margin.lastElementChild;
  return last.getBoundingClientRect().bottom - margin.getBoundingClientRect().top;
}

export function settling() {
  settle();
  let asked = 0;
  const again = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(settle);
  };
  addEventListener("resize", again);
  document.fonts.ready.then(again);
  addEventListener("toggle", (event) => event.target.matches(".footnote, .menu") || again(), true);
  addEventListener("margin", again); // one has another form
}
