// Runs before Gradio: settles what its page takes from the browser, and mends what it draws.
(() => {
  "use strict";
  window.__gradio_mode__ = "app";

  // The page is Chinese whatever the browser's own language is.
  for (const [name, value] of [["language", "zh-CN"], ["languages", ["zh-CN", "zh"]]]) {
    Object.defineProperty(navigator, name, { configurable: true, get: () => value });
  }

  // Where storage is blocked (a frame on another site), Gradio would wait for it for ever.
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].getItem("");
    } catch {
      const kept = new Map();
      const storage = {
        getItem: (key) => kept.get(String(key)) ?? null,
        setItem: (key, value) => void kept.set(String(key), String(value)),
        removeItem: (key) => void kept.delete(String(key)),
        clear: () => kept.clear(),
        key: (index) => [...kept.keys()][index] ?? null,
        get length() { return kept.size; },
      };
      Object.defineProperty(window, name, { configurable: true, value: storage });
    }
  }

  // Gradio names each message by its whole source, in English; the words themselves say enough.
  const mend = () => {
    for (const node of document.querySelectorAll("#chat [data-testid][aria-label]")) {
      node.removeAttribute("aria-label");
    }
    document.querySelector('#chat [role="log"]:not([aria-label="对话"])')
      ?.setAttribute("aria-label", "对话");
    // Its label encloses the button too, and would lend it that name.
    document.querySelector("#question textarea:not([aria-label])")
      ?.setAttribute("aria-label", "您的问题");
  };

  // A new question, and again its answer, moves the question to the top of the window, so that
  // the answer is read from its beginning.
  let seen = "";
  const follow = () => {
    const rows = document.querySelectorAll("#chat .user-row");
    const now = `${rows.length} ${document.querySelector("#chat .pw-waiting") !== null}`;
    if (now === seen) return;
    seen = now;
    rows[rows.length - 1]?.scrollIntoView({ block: "start" });
  };

  new MutationObserver(() => { mend(); follow(); }).observe(document, {
    subtree: true, childList: true, attributes: true, attributeFilter: ["aria-label"],
  });
})();
