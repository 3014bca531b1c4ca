// The browser's half of Rewrite: a box, the marked sentence, a row of scores. Python counts; nothing is counted here.
export default {
  render({ model, el }) {
    const box = Object.assign(document.createElement("textarea"), { rows: 4, value: model.get("said") });
    box.setAttribute("aria-label", "Write the sentence anew");
    box.style.cssText = "width:100%;font:18px/1.5 Georgia,serif;padding:.5em;box-sizing:border-box";
    const page = document.createElement("div");
    page.style.cssText = "background:#fff;color:#1b1b1b;padding:.6em 1em;font:18px/1.9 Georgia,serif";
    page.setAttribute("aria-live", "polite");
    const scores = document.createElement("table");
    scores.style.cssText = "font:15px system-ui,sans-serif;border-collapse:collapse;background:#fff;color:#1b1b1b";
    const look = document.createElement("div");
    look.innerHTML = model.get("look");
    const cell = (kind, words) => Object.assign(document.createElement(kind), { textContent: words });
    const row = (name, values) => {
      const line = document.createElement("tr");
      line.append(cell("th", name), ...values.map((v) => cell("td", v === null ? "–" : String(v))));
      [...line.children].forEach((c) => (c.style.cssText = "padding:.25em .9em;text-align:right"));
      return line;
    };
    const show = () => {
      const { html, scores: now } = model.get("view");
      page.innerHTML = html; // made by the kit, every word of the text escaped
      const names = Object.keys(now);
      scores.replaceChildren(row("", names), row("at first", names.map((n) => model.get("first")[n])), row("now", names.map((n) => now[n])));
    };
    let waiting = 0;
    box.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => { model.set("said", box.value); model.save_changes(); }, 150);
    });
    model.on("change:view", show);
    el.append(look, box, page, scores);
    show();
    return () => model.off("change:view", show);
  },
};
