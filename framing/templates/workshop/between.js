// Two students are chosen; the page shows what both marked, what one alone. Every figure was made by the kit.
(() => {
  const at = (id) => document.getElementById(id);
  if (!at("given")) return; // one student alone
  const { names, marks, labels, agreed, first } = JSON.parse(at("given").textContent);
  const units = [...document.querySelectorAll("[data-u]")];
  const make = (tag, more, ...inside) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(more)) name.startsWith("aria-") ? made.setAttribute(name, value) : (made[name] = value);
    made.append(...inside);
    return made;
  };
  const many = (n, one) => `${n} ${one}${n === 1 ? "" : "s"}`;
  const label = (sign) => labels[Number(sign) - 1];

  // Where the figures of two stand: pairs are listed as 0 1, 0 2, …, 1 2, …
  const place = (i, j) => i * names.length - (i * (i + 1)) / 2 + (j - i - 1);

  // Neighbouring units of which the two say the same are shown and listed as one.
  function runs(a, b) {
    const out = [];
    for (const unit of units) {
      const [x, y] = [marks[a][unit.dataset.u], marks[b][unit.dataset.u]];
      const judged = x !== "-" && y !== "-";
      const kind = !judged || (x === "0" && y === "0") ? "" : x === y ? "both" : y === "0" ? "a" : x === "0" ? "b" : "other";
      const last = out.at(-1);
      const near = last && last.kind === kind && last.x === x && last.y === y && last.units[0].dataset.s === unit.dataset.s && last.units[0].parentNode === unit.parentNode;
      if (near) last.units.push(unit);
      else out.push({ kind, x, y, units: [unit] });
    }
    return out.filter((run) => run.kind);
  }

  const words = (run) => {
    const range = document.createRange();
    range.setStartBefore(run.units[0]);
    range.setEndAfter(run.units.at(-1));
    return range.toString().replace(/\s+/g, " ").trim();
  };

  function list(id, head, found, named) {
    at(`head-${id}`).textContent = found.length ? head : "";
    at(id === "other" ? id : `only-${id}`).replaceChildren(...found.map((run) =>
      make("li", {}, make("strong", {}, words(run)), ` (sentence ${run.units[0].dataset.s}${named(run)})`)));
  }

  function show() {
    const [a, b] = [Number(at("a").value), Number(at("b").value)];
    document.querySelectorAll("#beside .tag, #beside .heard").forEach((made) => made.remove());
    for (const unit of units) unit.className = "";
    at("beside").hidden = a === b;
    if (a === b) {
      at("said").textContent = "Choose two.";
      return;
    }
    const found = runs(a, b);
    const letter = { a: "A", b: "B", other: "A, B", both: "" };
    const heard = { a: ", A alone, ", b: ", B alone, ", other: ", A and B differently, ", both: ", both, " };
    const several = labels.length > 1;
    for (const run of found) {
      for (const unit of run.units) unit.className = run.kind === "both" ? "both" : "alone";
      const tag = make("span", { className: "tag", "aria-hidden": "true" }, letter[run.kind]);
      const said = make("span", { className: "heard sr" }, heard[run.kind]);
      run.units.at(-1).after(...(letter[run.kind] ? [tag] : []), said);
    }
    const of = (kind) => found.filter((run) => run.kind === kind);
    list("a", `${names[a]} alone`, of("a"), (run) => (several ? `, ${label(run.x)}` : ""));
    list("b", `${names[b]} alone`, of("b"), (run) => (several ? `, ${label(run.y)}` : ""));
    list("other", "Both, but not alike", of("other"), (run) => `: A ${label(run.x)}, B ${label(run.y)}`);
    const [percent, alpha] = agreed[place(Math.min(a, b), Math.max(a, b))];
    const figures = percent === null ? "They have read nothing in common." : `They say the same of ${Math.round(100 * percent)} % of what both read; alpha is ${alpha === null ? "not to be had" : alpha.toFixed(2)}.`;
    at("said").textContent = `Both marked ${many(of("both").length, "place")}, ${names[a]} alone ${of("a").length}, ${names[b]} alone ${of("b").length}. ${figures}`;
  }

  [at("a").value, at("b").value] = first;
  at("a").addEventListener("change", show);
  at("b").addEventListener("change", show);
  show();
})();
