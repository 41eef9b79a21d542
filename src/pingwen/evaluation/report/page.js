"use strict";
(() => {
  const table = document.getElementById("cases-table");
  if (!table) return;
  const cases = Array.from(table.tBodies);
  const filters = document.getElementById("filters");
  const told = document.getElementById("count");
  const texts = new Map();

  const textOf = (body) => {
    if (!texts.has(body)) texts.set(body, body.textContent.toLowerCase());
    return texts.get(body);
  };
  const has = (list, word) => list.split(" ").includes(word);

  const fits = (body, want) => {
    const it = body.dataset;
    if (want.suite && it.suite !== want.suite) return false;
    if (want.cause && it.cause !== want.cause) return false;
    if (want.figure && !has(it.figures, want.figure)) return false;
    // With a figure chosen, right and wrong are meant of that figure alone: wrong is short of the best.
    const wrong = want.figure ? has(it.short, want.figure) : it.wrong !== "0";
    if (want.result === "right" && wrong) return false;
    if (want.result === "wrong" && !wrong) return false;
    return want.words.every((word) => textOf(body).includes(word));
  };

  const filter = () => {
    const given = new FormData(filters);
    const want = Object.fromEntries(given);
    want.words = want.text.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const body of cases) {
      body.hidden = !fits(body, want);
      shown += body.hidden ? 0 : 1;
    }
    told.textContent = `${shown} of ${cases.length} cases`;
  };

  const open = (body, yes) => {
    body.querySelector(".more").hidden = !yes;
    body.querySelector("button").setAttribute("aria-expanded", String(yes));
  };

  const sort = (head) => {
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const key = head.dataset.key;
    const number = head.dataset.number !== undefined;
    const compare = (a, b) => {
      const [x, y] = [a.dataset[key], b.dataset[key]];
      return number ? Number(x) - Number(y) : x.localeCompare(y, "zh");
    };
    cases.sort((a, b) => (up ? 1 : -1) * compare(a, b) || a.dataset.at - b.dataset.at);
    table.append(...cases);
  };

  const follow = () => {
    const body = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!body || !cases.includes(body)) return;
    body.hidden = false;
    open(body, true);
    body.scrollIntoView();
    body.querySelector("button").focus({ preventScroll: true });
  };

  table.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const head = button && button.closest("thead th");
    if (head) sort(head);
    else if (button) open(button.closest("tbody"), button.getAttribute("aria-expanded") !== "true");
  });
  const all = (yes) => () => cases.filter((body) => !body.hidden).forEach((body) => open(body, yes));
  document.getElementById("open").addEventListener("click", all(true));
  document.getElementById("close").addEventListener("click", all(false));
  filters.addEventListener("input", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(filter));
  window.addEventListener("hashchange", follow);
  filters.hidden = false;
  document.getElementById("tools").hidden = false;
  filter();
  follow();
})();
