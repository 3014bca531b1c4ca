// Marking articles: the browser's half. Offsets that leave this file are code points; JavaScript's own are UTF-16 units,
// so the text is held as an array of code points and only ever cut by its indices.

const VOICE_KEYS = { author: "a", quote: "q", reported: "r" };
const HELP = [
  ["← →", "a word back or on"], ["↑ ↓", "a line up or down"], ["Shift + arrow", "take more or fewer words"],
  ["Home End", "first or last word of the paragraph"],
  ["1 2 3 …", "give the label with that key"], ["a q r w", "voice: author, quote, reported, none"],
  ["Delete", "remove the mark under the cursor"], ["u or Ctrl + Z", "undo"], ["y or Ctrl + Shift + Z", "redo"],
  ["n p", "next or previous article"], ["k", "show or hide the kit's marks"], ["Esc", "let go of the words taken"],
  ["mouse", "drag over words; hold Alt for single characters"],
];

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const plain = (word) => String(word).replaceAll("_", " ");
const copy = (marks) => marks.map(({ start, end, layer, label, voice }) => ({ start, end, layer, label, voice: voice || "" }));
const ordered = (marks) => [...marks].sort((a, b) => a.start - b.start || b.end - a.end || (a.layer < b.layer ? -1 : 1));
const counted = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;

class View {
  constructor(model, el) {
    this.model = model;
    this.changes = model.get("work")?.change || 0;
    this.voice = "";
    this.root = make("section", { class: "framing-marking", "aria-label": "Marking articles", "data-lm-suppress-shortcuts": "true" });
    el.append(this.root);
    this.build();
    this.load();
    this.theme();
    this.listeners = {
      "change:article": () => this.load(), "change:kit": () => this.kitCame(), "change:saved": () => this.told(),
      "change:work": () => this.elsewhere(), "change:progress": () => this.where(), "change:asked": () => this.buttons(),
      "change:asking": () => this.begun(), "change:question": () => this.queried(),
    };
    for (const [event, call] of Object.entries(this.listeners)) model.on(event, call);
    this.watcher = new MutationObserver(() => this.theme());
    this.watcher.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "class"] });
    this.up = (event) => this.mouseUp(event);
    document.addEventListener("mouseup", this.up);
  }

  close() {
    for (const [event, call] of Object.entries(this.listeners)) this.model.off(event, call);
    this.watcher.disconnect();
    document.removeEventListener("mouseup", this.up);
    clearTimeout(this.waiting);
  }

  theme() {
    const set = document.body.dataset.jpThemeLight;
    const code = document.body.classList;
    const dark = set !== undefined ? set === "false"
      : code.contains("vscode-dark") || (!code.contains("vscode-light") && matchMedia("(prefers-color-scheme: dark)").matches);
    this.root.classList.toggle("dark", dark);
  }

  // ---- the page

  build() {
    const button = (text, call, more = {}) => make("button", { type: "button", onclick: call, ...more }, text);
    this.back = button("← Previous", () => this.turn(-1), { title: "previous article (p)" });
    this.on = button("Next →", () => this.turn(1), { title: "next article (n)" });
    this.undo = button("Undo", () => this.step("past", "future"), { title: "undo (u)" });
    this.redo = button("Redo", () => this.step("future", "past"), { title: "redo (y)" });
    this.ask = button("Show the kit’s marks", () => this.toggleKit(), { "aria-pressed": "false", title: "show or hide (k)" });
    this.title = make("div", { class: "where" });
    this.bar = make("div");
    this.done = make("div", { class: "done", role: "progressbar", "aria-label": "articles with marks", "aria-valuemin": "0" }, this.bar);
    const tools = make("div", { class: "tools" });
    const byLayer = new Map();
    for (const one of this.model.get("labels")) byLayer.set(one.layer, [...(byLayer.get(one.layer) || []), one]);
    for (const [layer, labels] of byLayer) {
      const row = make("div", { class: "row", role: "group", "aria-label": `Labels of ${plain(layer)}` });
      for (const one of labels) {
        row.append(button(this.word(one), () => this.give(one), { class: "label", style: `--tint: var(--t${one.tint})`,
          "aria-label": `${this.called(one)}, key ${one.key}`, title: `${this.called(one)} (${one.key})` }));
        row.lastChild.append(make("kbd", { "aria-hidden": "true" }, one.key));
      }
      tools.append(make("span", { class: "name", "aria-hidden": "true" }, plain(layer)), row);
    }
    this.voices = make("div", { class: "row", role: "radiogroup", "aria-label": "Voice" });
    for (const name of ["", ...this.model.get("voices")]) {
      const one = button(name || "not said", () => this.giveVoice(name), { role: "radio", "data-voice": name, "aria-checked": "false" });
      one.append(make("kbd", { "aria-hidden": "true" }, VOICE_KEYS[name] || "w"));
      this.voices.append(one);
    }
    this.remove = button("Remove mark", () => this.delete(), { title: "remove the mark under the cursor (Delete)" });
    if (!this.voiced()) this.voices = make("div", { class: "row" });
    this.voices.append(this.remove);
    tools.append(make("span", { class: "name", "aria-hidden": "true" }, this.voiced() ? "voice" : ""), this.voices);
    this.text = make("div", { class: "text", tabindex: "0", role: "application", "aria-roledescription": "text to mark", lang: "en",
      onkeydown: (event) => this.key(event), onfocus: () => this.say(this.spoken()) });
    this.heard = make("div", { class: "hidden", role: "status", "aria-live": "polite" });
    this.said = make("div", { class: "said" });
    this.list = make("div");
    const help = make("dl");
    const apart = [[this.voiced(), "a q r w"], [this.model.get("offered"), "k"]].filter(([has]) => !has).map(([, keys]) => keys);
    for (const [keys, what] of HELP.filter(([k]) => !apart.includes(k))) help.append(make("dt", {}, make("kbd", {}, keys)), make("dd", {}, what));
    this.counted = make("summary");
    if (!this.model.get("offered")) this.ask.hidden = true;
    this.main = make("div", {},
      make("div", { class: "top" }, this.back, this.title, this.undo, this.redo, this.ask, this.on), this.done,
      tools,
      this.text, this.heard,
      make("div", { class: "foot" }, this.said, make("details", { open: true }, this.counted, this.list),
        (this.help = make("details", {}, make("summary", {}, "Keys"), help))));
    this.root.append(this.start(), this.main);
    this.root.addEventListener("keydown", (event) => event.stopPropagation());
  }

  // Who marks: asked before there is a text, so that nobody goes on with another's marks.
  start() {
    this.who = make("input", { type: "text", maxlength: "40", autocomplete: "off", spellcheck: "false",
      oninput: () => { this.sure.hidden = true; } });
    this.query = make("p", { role: "alert" });
    this.sure = make("button", { type: "button", onclick: () => this.begin(true) }, "They are mine: go on");
    const begin = (event) => { event.preventDefault(); this.begin(false); };
    this.form = make("form", { class: "start", onsubmit: begin }, make("label", {}, "Your number or name ", this.who),
      make("button", { type: "submit" }, "Begin"), this.query, this.sure);
    this.queried();
    this.form.hidden = !this.model.get("asking");
    this.main.hidden = !this.form.hidden;
    return this.form;
  }

  begin(sure) {
    const turn = (this.model.get("student")?.turn || 0) + 1;
    this.model.set("student", { name: this.who.value, sure, turn });
    this.model.save_changes();
  }

  queried() {
    this.query.textContent = this.model.get("question");
    this.sure.hidden = !this.model.get("question").includes("Are they yours?");
  }

  begun() {
    this.form.hidden = !this.model.get("asking");
    this.main.hidden = !this.form.hidden;
    this.load();
    if (this.form.hidden) this.text.focus({ preventScroll: true });
  }

  voiced() {
    return this.model.get("voices").length > 0;
  }

  // What a label is called where marks are seen, and with its layer where they are listed.
  word({ layer, label }) {
    return this.model.get("names")[`${layer}:${label}`] || plain(label);
  }

  called({ layer, label }) {
    return this.model.get("names")[`${layer}:${label}`] || `${plain(layer)}: ${plain(label)}`;
  }

  sentence(at) {
    return (this.article.sentences || []).findLastIndex((a) => a <= at) + 1;
  }

  load() {
    const article = this.model.get("article");
    const work = this.model.get("work");
    this.article = article;
    this.points = Array.from(article.text);
    this.words = article.words.length ? article.words : this.points.length ? [[0, this.points.length]] : [];
    this.marks = ordered(copy(work?.article_id === article.id ? work.marks : article.marks));
    Object.assign(this, { past: [], future: [], cursor: 0, anchor: 0, exact: null });
    this.text.setAttribute("aria-label", `${article.title}. Arrow keys move by word, shift takes more, label keys mark; h lists the keys.`);
    this.text.scrollTop = 0;
    this.draw();
    this.where();
    this.told();
  }

  where() {
    const { title, facts, number, count } = this.article;
    const some = this.model.get("progress").filter((n) => n > 0).length;
    const line = [`article ${number + 1} of ${count}`, facts, `${some} of ${count} have marks`].filter(Boolean).join(" · ");
    this.title.replaceChildren(make("b", {}, title), make("small", {}, line));
    this.bar.style.width = `${(100 * some) / Math.max(count, 1)}%`;
    this.done.setAttribute("aria-valuenow", some);
    this.done.setAttribute("aria-valuemax", count);
  }

  draw() {
    const kit = this.model.get("asked") ? this.model.get("kit") : [];
    const cuts = new Set([0, this.points.length]);
    for (const [a, b] of this.words) cuts.add(a).add(b);
    for (const m of [...this.marks, ...kit]) cuts.add(m.start).add(m.end);
    const [first, last] = this.picked();
    if (last > first) cuts.add(first).add(last);
    const starts = this.article.sentences || [];
    for (const a of starts) cuts.add(a);
    const at = [...cuts].sort((a, b) => a - b);
    const tint = new Map(this.model.get("labels").map((x) => [x.layer, x.tint]));
    const here = this.words[this.cursor] || [-1, -1];
    this.elements = new Map();
    const made = document.createDocumentFragment();
    for (let i = 0; i + 1 < at.length; i++) {
      const [a, b] = [at[i], at[i + 1]];
      const over = this.marks.filter((m) => m.start <= a && b <= m.end);
      const own = over.at(-1);
      const kits = kit.some((m) => m.start <= a && b <= m.end);
      const classes = ["piece", own && "on", over.length > 1 && "many", kits && "kit",
        (this.anchor !== this.cursor || this.exact) && first <= a && b <= last && "picked",
        here[0] <= a && b <= here[1] && "at"].filter(Boolean).join(" ");
      const piece = make("span", { class: classes, "data-a": a, style: own && `--tint: var(--t${tint.get(own.layer) ?? 5})` });
      piece.textContent = this.points.slice(a, b).join("");
      // The line breaks a file begins with are no part of the page, but are of the offsets.
      if (a === 0 && !own && !piece.textContent.trim()) piece.hidden = true;
      this.elements.set(a, piece);
      if (starts.includes(a)) made.append(make("span", { class: "number", "data-a": a, "aria-hidden": "true" }, String(this.sentence(a))));
      made.append(piece);
      for (const m of this.marks) if (m.end === b) made.append(this.chip(m, tint));
      for (const m of kit) if (m.end === b) made.append(make("span", { class: "chip kit", "data-a": b, title: m.rule }, `kit: ${this.word(m)}`));
    }
    this.text.replaceChildren(made);
    this.buttons();
    this.table();
  }

  chip(mark, tint) {
    const words = this.word(mark) + (mark.voice ? `, ${mark.voice}` : "");
    return make("span", { class: "chip", "data-a": mark.end, "aria-hidden": "true", style: `--tint: var(--t${tint.get(mark.layer) ?? 5})` }, words);
  }

  buttons() {
    const { number, count } = this.article;
    this.back.disabled = number === 0;
    this.on.disabled = number + 1 >= count;
    this.undo.disabled = !this.past.length;
    this.redo.disabled = !this.future.length;
    const active = this.active();
    this.remove.disabled = !active;
    const voice = active ? active.voice : this.voice;
    for (const one of this.voices.querySelectorAll("[role=radio]")) {
      one.setAttribute("aria-checked", String(one.dataset.voice === voice));
      one.tabIndex = one.dataset.voice === voice ? 0 : -1;
    }
    const asked = this.model.get("asked");
    this.ask.setAttribute("aria-pressed", String(asked));
    this.ask.textContent = asked ? "Hide the kit’s marks" : "Show the kit’s marks";
  }

  table() {
    this.counted.textContent = `${counted(this.marks.length, "mark")} in this article`;
    if (!this.marks.length) {
      this.list.replaceChildren(make("p", { style: "margin:.3em 0 0" }, "Take words in the text, then press a label."));
      return;
    }
    const rows = this.marks.map((m, i) => {
      const cue = this.points.slice(m.start, m.end).join("");
      return make("tr", {},
        make("td", {}, make("button", { type: "button", class: "go", onclick: () => this.go(i) }, cue.trim() ? cue : "white space")),
        make("td", {}, this.called(m)), ...(this.voiced() ? [make("td", {}, m.voice || "–")] : []),
        make("td", {}, make("button", { type: "button", "aria-label": `remove ${cue}`, onclick: () => this.drop(i) }, "Remove")));
    });
    const heads = ["words", "label", ...(this.voiced() ? ["voice"] : []), ""].map((h) => make("th", { scope: "col" }, h || make("span", { class: "hidden" }, "remove")));
    this.list.replaceChildren(make("table", {}, make("caption", { class: "hidden" }, "Your marks"), make("thead", {}, make("tr", {}, ...heads)),
      make("tbody", {}, ...rows)));
  }

  // ---- what is taken

  picked() {
    if (this.exact) return this.exact;
    if (!this.words.length) return [0, 0];
    const [a, b] = [Math.min(this.anchor, this.cursor), Math.max(this.anchor, this.cursor)];
    return [this.words[a][0], this.words[b][1]];
  }

  active() {
    const [first, last] = this.picked();
    const touching = this.marks.filter((m) => m.start < last && m.end > first);
    return touching.find((m) => m.start === first && m.end === last) || touching.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  }

  move(to, extend) {
    this.cursor = Math.max(0, Math.min(to, this.words.length - 1));
    this.exact = null;
    if (!extend) this.anchor = this.cursor;
    this.draw();
    this.reveal();
    this.say(this.spoken());
  }

  reveal() {
    const piece = this.elements.get(this.words[this.cursor]?.[0]);
    if (!piece) return;
    const [box, frame] = [piece.getBoundingClientRect(), this.text.getBoundingClientRect()];
    if (box.top < frame.top + 20) this.text.scrollTop -= frame.top + 20 - box.top;
    if (box.bottom > frame.bottom - 20) this.text.scrollTop += box.bottom - frame.bottom + 20;
  }

  line(direction) {
    const box = (i) => this.elements.get(this.words[i][0])?.getBoundingClientRect();
    const from = box(this.cursor);
    let best = this.cursor;
    let top = null;
    for (let i = this.cursor + direction; i >= 0 && i < this.words.length; i += direction) {
      const now = box(i);
      if (!now || Math.abs(now.top - from.top) < from.height * 0.7) continue;
      if (top === null) top = now.top;
      if (Math.abs(now.top - top) > from.height * 0.7) break;
      if (best === this.cursor || Math.abs(now.left - from.left) < Math.abs(box(best).left - from.left)) best = i;
    }
    return best;
  }

  edge(last) {
    const at = this.words[this.cursor][0];
    const [a, b] = this.article.paragraphs.find(([x, y]) => x <= at && at < y) || [0, this.points.length];
    const inside = this.words.map((w, i) => [w, i]).filter(([w]) => a <= w[0] && w[1] <= b).map(([, i]) => i);
    return inside.at(last ? -1 : 0) ?? this.cursor;
  }

  spoken() {
    const [first, last] = this.picked();
    const over = this.marks.filter((m) => m.start < last && m.end > first);
    const words = this.points.slice(first, last).join("");
    const number = this.sentence(first);
    const where = number && number !== this.spokenSentence ? [`sentence ${number}`] : [];
    this.spokenSentence = number;
    return [...where, words, ...over.map((m) => `marked ${this.called(m)}${m.voice ? `, voice ${m.voice}` : ""}`)].join("; ");
  }

  position(node, offset) {
    let element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (!this.text.contains(element)) return null;
    if (element === this.text) {
      const child = this.text.children[Math.min(offset, this.text.children.length - 1)];
      return offset >= this.text.children.length ? this.points.length : Number(child?.dataset.a ?? 0);
    }
    element = element.closest("[data-a]");
    if (!element) return null;
    const before = element.matches(".chip, .number") || node.nodeType !== Node.TEXT_NODE ? 0 : Array.from(node.data.slice(0, offset)).length;
    return Number(element.dataset.a) + before;
  }

  mouseUp(event) {
    const selection = document.getSelection();
    if (!selection?.rangeCount || !this.text.contains(selection.anchorNode) || !this.words.length) return;
    if (event.target.closest?.("button, summary")) return;
    const range = selection.getRangeAt(0);
    const a = this.position(range.startContainer, range.startOffset);
    const b = this.position(range.endContainer, range.endOffset) ?? this.points.length;
    if (a === null) return;
    const none = selection.isCollapsed || b <= a;
    const after = (x) => { const i = this.words.findIndex((w) => w[1] > x); return i < 0 ? this.words.length - 1 : i; };
    const start = after(a);
    const end = none ? start : Math.max(start, this.words.findLastIndex((w) => w[0] < b));
    [this.anchor, this.cursor] = [start, end];
    this.exact = event.altKey && !none ? [a, b] : null;
    selection.removeAllRanges();
    this.text.focus({ preventScroll: true });
    this.draw();
    this.say(this.spoken());
  }

  // ---- what is done

  change(marks, said) {
    this.past.push(this.marks);
    this.future = [];
    this.put(marks, said);
  }

  put(marks, said) {
    this.marks = ordered(marks);
    this.changes += 1;
    this.model.set("work", { article_id: this.article.id, marks: copy(this.marks), change: this.changes });
    this.model.save_changes();
    this.say(said);
    this.told("saving …");
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.told("not saved yet: is the kernel running? Run the cell again; marks stay on this page until then", true), 5000);
    this.draw();
  }

  give({ layer, label }) {
    const [start, end] = this.picked();
    if (end <= start) return;
    const old = this.marks.find((m) => m.start === start && m.end === end && m.layer === layer);
    if (old?.label === label) return this.say("has that label");
    const mark = { start, end, layer, label, voice: old ? old.voice : this.voice };
    this.exact = null;
    this.anchor = this.cursor;
    this.change([...this.marks.filter((m) => m !== old), mark], `marked ${this.called(mark)}: ${this.points.slice(start, end).join("")}`);
  }

  giveVoice(voice) {
    const active = this.active();
    if (!active) this.voice = voice;
    else if (active.voice !== voice) return this.change(this.marks.map((m) => (m === active ? { ...m, voice } : m)), `voice ${voice || "not said"}`);
    this.buttons();
    this.say(`voice ${voice || "not said"}${active ? "" : " for new marks"}`);
  }

  delete() {
    const active = this.active();
    if (active) this.change(this.marks.filter((m) => m !== active), `removed ${this.word(active)}`);
  }

  drop(i) {
    this.change(this.marks.filter((_, n) => n !== i), "removed");
    this.text.focus({ preventScroll: true });
  }

  step(from, to) {
    if (!this[from].length) return;
    this[to].push(this.marks);
    this.put(this[from].pop(), from === "past" ? "undone" : "done again");
  }

  go(i) {
    const { start, end } = this.marks[i];
    const inside = this.words.map((w, n) => [w, n]).filter(([w]) => w[0] < end && w[1] > start).map(([, n]) => n);
    if (inside.length) [this.anchor, this.cursor] = [inside[0], inside.at(-1)];
    this.exact = [start, end];
    this.text.focus({ preventScroll: true });
    this.draw();
    this.reveal();
    this.say(this.spoken());
  }

  turn(by) {
    const to = this.article.number + by;
    if (to < 0 || to >= this.article.count) return;
    this.model.set("index", to);
    this.model.save_changes();
  }

  toggleKit() {
    if (!this.model.get("offered")) return;
    this.model.set("asked", !this.model.get("asked"));
    this.model.save_changes();
    this.draw();
  }

  kitCame() {
    this.draw();
    if (this.model.get("asked")) this.say(`${counted(this.model.get("kit").length, "mark")} of the kit shown`);
  }

  elsewhere() {
    const work = this.model.get("work");
    if (work?.article_id !== this.article.id || same(copy(work.marks), copy(this.marks))) return;
    this.past.push(this.marks);
    this.marks = ordered(copy(work.marks));
    this.changes = Math.max(this.changes, work.change || 0);
    this.draw();
  }

  told(line, bad) {
    if (line === undefined) {
      clearTimeout(this.waiting);
      line = this.model.get("saved").replace(/ \(change \d+\)$/, "");
      bad = line.startsWith("not saved");
    }
    this.said.textContent = line || "Marks are saved as you set them.";
    this.said.classList.toggle("bad", Boolean(bad));
    if (bad) this.say(line);
  }

  say(line) {
    this.heard.textContent = line;
  }

  key(event) {
    const { key, shiftKey: shift, ctrlKey, metaKey, altKey } = event;
    const quick = ctrlKey || metaKey;
    const moves = {
      ArrowRight: () => this.cursor + 1, ArrowLeft: () => this.cursor - 1, ArrowDown: () => this.line(1), ArrowUp: () => this.line(-1),
      Home: () => (quick ? 0 : this.edge(false)), End: () => (quick ? this.words.length - 1 : this.edge(true)),
    };
    const label = this.model.get("labels").find((x) => x.key === key);
    let done = true;
    if (quick && key.toLowerCase() === "z") shift ? this.step("future", "past") : this.step("past", "future");
    else if (quick && key === "y") this.step("future", "past");
    else if (quick && key === "s") this.told();
    else if (moves[key] && this.words.length) this.move(moves[key](), shift);
    else if (quick || altKey) done = false;
    else if (label) this.give(label);
    else if (key === "Delete" || key === "Backspace") this.delete();
    else if (key === "Escape") { this.exact = null; this.anchor = this.cursor; this.draw(); }
    else if ("aqrw".includes(key) && !this.voiced()) done = true;
    else if (key === "a") this.giveVoice("author");
    else if (key === "q") this.giveVoice("quote");
    else if (key === "r") this.giveVoice("reported");
    else if (key === "w") this.giveVoice("");
    else if (key === "u") this.step("past", "future");
    else if (key === "y") this.step("future", "past");
    else if (key === "n") this.turn(1);
    else if (key === "p") this.turn(-1);
    else if (key === "k") this.toggleKit();
    else if (key === "h") this.help.open = !this.help.open;
    else if (/^[1-9]$/.test(key)) this.told(`no label has the key ${key}`);
    else done = false;
    if (done) event.preventDefault();
    event.stopPropagation();
  }
}

export default {
  render({ model, el }) {
    const view = new View(model, el);
    return () => view.close();
  },
};
