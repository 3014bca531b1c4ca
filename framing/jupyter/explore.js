// Going through a corpus: the browser's half. It writes what is chosen and draws what comes back.

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

const plain = (word) => String(word).replaceAll("_", " ");
const counted = (n, noun) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;

class View {
  constructor(model, el) {
    this.model = model;
    this.root = make("section", { class: "framing-explore", "aria-label": "Going through the articles", "data-lm-suppress-shortcuts": "true" });
    this.figure = make("div", { class: "figure" });
    this.behind = make("div", { class: "behind" });
    this.root.append(this.controls(), this.figure, this.behind);
    el.append(this.root);
    this.draw = this.draw.bind(this);
    model.on("change:view", this.draw);
    this.watcher = new MutationObserver(() => this.theme());
    this.watcher.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "class"] });
    this.theme();
    this.draw();
  }

  close() {
    this.model.off("change:view", this.draw);
    this.watcher.disconnect();
  }

  theme() {
    const set = document.body.dataset.jpThemeLight;
    const code = document.body.classList;
    const dark = set !== undefined ? set === "false"
      : code.contains("vscode-dark") || (!code.contains("vscode-light") && matchMedia("(prefers-color-scheme: dark)").matches);
    this.root.classList.toggle("dark", dark);
  }

  put(change) {
    this.model.set("state", { ...this.model.get("state"), ...change });
    this.model.save_changes();
  }

  controls() {
    const { layers, groups, days, by } = this.model.get("choices");
    const state = this.model.get("state");
    const choice = (name, values, now, call) => {
      const select = make("select", { onchange: (event) => call(event.target.value) });
      for (const [value, shown] of values) select.append(make("option", { value, selected: value === now }, shown));
      return make("label", {}, make("span", { class: "name" }, name), select);
    };
    const box = make("div", { class: "choose" });
    box.append(choice("Layer", layers.map((x) => [x, plain(x)]), state.layer, (layer) => this.put({ layer, picked: "" })));
    const voices = [["", "anybody’s words"], ["author", "the author’s"], ["quote", "quoted"], ["reported", "reported"]];
    box.append(choice("Voice", voices, state.voice, (voice) => this.put({ voice })));
    const words = make("input", { type: "search", value: state.words, placeholder: "words in title or text" });
    words.addEventListener("input", () => { clearTimeout(this.typing); this.typing = setTimeout(() => this.put({ words: words.value, picked: "" }), 250); });
    box.append(make("label", {}, make("span", { class: "name" }, "Articles with"), words));
    const set = make("fieldset", {}, make("legend", {}, plain(by)));
    for (const group of groups.slice(0, 24)) {
      const tick = make("input", { type: "checkbox", checked: state.groups.includes(group), onchange: () => {
        const now = this.model.get("state").groups.filter((x) => x !== group);
        this.put({ groups: tick.checked ? [...now, group] : now, picked: "" });
      } });
      set.append(make("label", {}, tick, group));
    }
    box.append(set);
    if (days.length > 1) box.append(this.days(days, state));
    return box;
  }

  days(days, state) {
    const told = make("span", { "aria-live": "polite" });
    const ends = ["first", "last"].map((name) => make("input", { type: "range", min: 0, max: days.length - 1, value: state[name],
      "aria-label": `${name} day`, oninput: () => move(name) }));
    const show = () => {
      const [a, b] = ends.map((x) => Number(x.value));
      ends[0].setAttribute("aria-valuetext", days[a]);
      ends[1].setAttribute("aria-valuetext", days[b]);
      told.textContent = a === b ? days[a] : `${days[a]} to ${days[b]}`;
      return { first: a, last: b };
    };
    const move = (name) => {
      const [a, b] = ends;
      if (Number(a.value) > Number(b.value)) (name === "first" ? b : a).value = name === "first" ? a.value : b.value;
      this.put(show());
    };
    show();
    return make("fieldset", {}, make("legend", {}, "days"), ...ends, told);
  }

  draw() {
    const { bars, sentences, count } = this.model.get("view");
    const state = this.model.get("state");
    const most = Math.max(...bars.map((bar) => bar.value || 0), 1e-9);
    const focused = this.figure.contains(document.activeElement) ? document.activeElement.dataset.group : null;
    const drawn = bars.map((bar) => {
      const value = bar.value === null ? "–" : bar.value.toFixed(2);
      const on = state.picked === bar.group;
      const words = `${counted(bar.count, "mark")} in ${counted(bar.words, "word")}, ${counted(bar.articles, "article")}`;
      return make("button", { type: "button", class: "bar", "data-group": bar.group, "aria-pressed": String(on), title: words,
        "aria-label": `${bar.group}: ${value} per 100 words, ${words}`, onclick: () => this.put({ picked: on ? "" : bar.group }) },
        make("span", { class: "what" }, bar.group),
        make("span", { class: "track" }, make("span", { class: "fill", style: `width:${(62 * (bar.value || 0)) / most}%` }),
          make("span", { class: "value" }, `${value} `, make("small", {}, `${bar.count} / ${bar.words.toLocaleString("en")}`))));
    });
    const head = make("p", {}, `${plain(state.layer)}, marks per 100 words`);
    this.figure.replaceChildren(head, ...(drawn.length ? drawn : [make("span", {}, "No article is left: choose more.")]));
    if (focused !== null) this.figure.querySelector(`[data-group="${CSS.escape(focused)}"]`)?.focus();
    const list = make("ol", { tabindex: sentences.length ? "0" : null, "aria-label": "Sentences" });
    for (const s of sentences) {
      const points = Array.from(s.sentence);
      const length = Array.from(s.cue).length;
      const said = [s.label && plain(s.label), s.voice, s.source, s.title, s.group, s.day].filter(Boolean).join(" · ");
      list.append(make("li", {}, points.slice(0, s.at).join(""), make("mark", {}, points.slice(s.at, s.at + length).join("")),
        points.slice(s.at + length).join(""), make("small", {}, said)));
    }
    const more = count > sentences.length ? ` The first ${sentences.length} are shown; the table ‘sentences’ has all.` : "";
    const lead = `${counted(count, "mark")}${state.picked ? ` of ${state.picked}` : ""}, each in its sentence.${more}`;
    this.behind.replaceChildren(make("p", { role: "status" }, lead), list);
  }
}

export default {
  render({ model, el }) {
    const view = new View(model, el);
    return () => view.close();
  },
};
