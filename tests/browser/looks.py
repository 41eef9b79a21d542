"""What is measured on a page: contrast, names of controls, width. Scripts for the browser."""

from __future__ import annotations

__all__ = ["CONTRAST", "NAMELESS", "TOO_WIDE"]

CONTRAST = """() => {
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const over = (top, under) => {
    const a = top.length > 3 ? top[3] : 1;
    return [0, 1, 2].map((i) => top[i] * a + under[i] * (1 - a));
  };
  const light = (c) => {
    const [r, g, b] = c.map((v) => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = (node) => {
    const layers = [];
    for (let e = node; e; e = e.parentElement)
      layers.push(parse(getComputedStyle(e).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  const poor = [];
  for (const node of document.querySelectorAll("body *")) {
    const own = [...node.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    const box = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    if (!own || box.width < 2 || style.visibility === "hidden") continue;
    if (node.tagName === "NOSCRIPT" || Number(style.opacity) === 0) continue;
    const under = ground(node);
    const a = light(over(parse(style.color), under)), b = light(under);
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) poor.push([node.className, node.textContent.slice(0, 30), ratio]);
  }
  return poor;
}"""

NAMELESS = """() => [...document.querySelectorAll("a, button, textarea, input, summary")]
  .filter((e) => e.checkVisibility())
  .filter((e) => !(e.innerText?.trim() || e.getAttribute("aria-label") || e.labels?.[0]?.innerText))
  .map((e) => e.outerHTML.slice(0, 120))"""

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
