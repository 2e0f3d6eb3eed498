// The map of a flow: arrow keys go from step to step. The editor: a problem leads to its line.
(() => {
  "use strict";

  const keys = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "before", ArrowRight: "after" };

  function step(map, event) {
    const node = event.target.closest(".node");
    const way = keys[event.key];
    if (!node || !way || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const next = node.dataset[way];
    const other = next && document.getElementById("node-" + next);
    event.preventDefault();
    if (other && map.contains(other)) {
      other.focus();
      other.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  for (const map of document.querySelectorAll("[data-map]")) {
    map.addEventListener("keydown", (event) => step(map, event));
    const first = map.querySelector(".node");
    const frame = map.parentElement;
    if (first && frame.scrollWidth > frame.clientWidth) {
      const box = first.getBoundingClientRect();
      const view = frame.getBoundingClientRect();
      frame.scrollLeft += box.left + box.width / 2 - view.left - view.width / 2;
    }
  }

  function toLine(link, event) {
    const field = document.getElementById(link.hash.slice(1));
    if (!field) {
      return;
    }
    event.preventDefault();
    const fold = field.closest("details");
    if (fold) {
      fold.open = true;
    }
    const lines = field.value.split("\n");
    const number = Math.min(Number(link.dataset.spot), lines.length);
    const from = lines.slice(0, number - 1).reduce((sum, line) => sum + line.length + 1, 0);
    field.focus();
    field.setSelectionRange(from, from + (lines[number - 1] || "").length);
    field.scrollTop = Math.max(0, ((number - 4) * field.scrollHeight) / lines.length);
  }

  for (const link of document.querySelectorAll("[data-spot]")) {
    link.addEventListener("click", (event) => toLine(link, event));
  }
})();
