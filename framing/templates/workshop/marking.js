// Marking on the page alone: no server, no network. Words are chosen, marked and saved as the file that the kit collects.
// Offsets count code points of the text as read: the kit wrote them beside each word, so nothing is counted here. To cut
// out the words of a mark the text is held as an array of code points, for JavaScript's own places are UTF-16 units.
(() => {
  const at = (id) => document.getElementById(id);
  const make = (tag, more, ...inside) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(more)) name.startsWith("aria-") ? made.setAttribute(name, value) : (made[name] = value);
    made.append(...inside);
    return made;
  };
  const button = (words, call, more = {}) => make("button", { type: "button", onclick: call, ...more }, words);
  const heard = (words) => make("span", { className: "sr" }, words); // said by a screen reader, not shown

  const lesson = JSON.parse(at("lesson").textContent);
  const texts = [...document.querySelectorAll("[data-text]")].map((page, number) => {
    const pieces = [...page.querySelectorAll("[data-a]")].map((element) => ({
      element, start: Number(element.dataset.a), end: Number(element.dataset.b),
      word: element.className === "w", sentence: Number(element.parentElement.dataset.s),
    }));
    const { id, text } = lesson.texts[number];
    return { page, id, number, points: Array.from(text), pieces, words: pieces.filter((p) => p.word) };
  });
  const named = (layer) => lesson.labels.find((x) => x.layer === layer);
  const cue = (mark) => texts[mark.text].points.slice(mark.start, mark.end).join("");
  const short = (words) => words.replace(/\s+/g, " ");

  let student = "";
  let marks = []; // text, start, end, layer
  let chosen = null; // text, first, last: words of one text
  let opened = null; // the button of the sentence whose words are listed
  let unsaved = false;

  // ---- what this browser keeps: the marks of each student of each lesson, and in this tab who marks

  const storage = (name) => {
    try {
      window[name].setItem("framing", "1");
      window[name].removeItem("framing");
      return window[name];
    } catch { return null; } // forbidden to a page that is a file, in some browsers
  };
  const [store, tab] = [storage("localStorage"), storage("sessionStorage")];
  const own = (name) => `framing ${lesson.id} ${name}`;
  const before = (name) => JSON.parse(store?.getItem(own(name)) || "[]");

  function keep() {
    unsaved = true;
    try { store?.setItem(own(student), JSON.stringify(marks)); } catch { at("kept").textContent = "This browser keeps no more: save your marks now."; }
  }

  // ---- who marks

  function begin(sure) {
    const name = at("who").value.trim().replace(/\s+/g, " ");
    const there = name ? before(name).length : 0;
    const asked = there && !sure;
    at("sure").hidden = !asked;
    at("question").textContent = !name ? "Give a number or a name."
      : asked ? `${name} has ${there === 1 ? "1 mark" : `${there} marks`} here already. Are they yours? If not, give another number or name.` : "";
    if (!name || asked) return;
    [student, marks, chosen] = [name, before(name), null];
    tab?.setItem(own(""), name);
    at("me").replaceChildren(`You mark as ${name}. `, button("Somebody else", leave));
    at("saved").textContent = "";
    at("lines").hidden = true;
    at("kept").textContent = store ? "Your marks stay in this browser when the page is closed or loaded again."
      : "This browser keeps nothing for this page: save your marks before you close it or load it again.";
    show(true);
  }

  function leave() {
    if (unsaved && !store && !confirm("Your marks are not saved and will be lost. Go on?")) return;
    tab?.removeItem(own(""));
    at("who").value = "";
    show(false);
    at("who").focus();
  }

  function show(working) {
    at("start").hidden = working;
    at("work").hidden = !working;
    shut(false);
    if (working) draw();
  }

  // ---- words are chosen: tapped, dragged over, or as buttons of their sentence

  // A word beside those that are chosen joins them, one at their edge leaves them, any other begins anew; a word of a mark
  // brings the whole mark.
  function touch(text, i) {
    const same = chosen?.text === text ? chosen : null;
    if (same && i === same.last + 1) choose(text, same.first, i);
    else if (same && i === same.first - 1) choose(text, i, same.last);
    else if (same && i === same.last) choose(text, same.first, i - 1);
    else if (same && i === same.first) choose(text, i + 1, same.last);
    else {
      const over = marks.find((m) => m.text === text.number && m.start < text.words[i].end && text.words[i].start < m.end);
      const inside = text.words.map((w, n) => n).filter((n) => over ? over.start <= text.words[n].start && text.words[n].end <= over.end : n === i);
      choose(text, inside[0], inside.at(-1));
    }
  }

  function choose(text, first, last) {
    chosen = first <= last ? { text, first, last } : null;
    say(""); // what was done before
    draw();
  }

  function stretch() {
    const { text, first, last } = chosen;
    return { text: text.number, start: text.words[first].start, end: text.words[last].end };
  }

  function dragged() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const text = texts.find((t) => range.intersectsNode(t.page));
    const one = document.createRange();
    const taken = (text?.words || []).map((w, i) => {
      one.selectNodeContents(w.element.firstChild);
      const touches = range.compareBoundaryPoints(Range.START_TO_END, one) > 0 && range.compareBoundaryPoints(Range.END_TO_START, one) < 0;
      return touches ? i : -1;
    }).filter((i) => i >= 0);
    if (taken.length) choose(text, taken[0], taken.at(-1));
  }

  function tapped(text, event) {
    const number = event.target.closest("button.n");
    if (number) return list(text, number);
    if (!getSelection().isCollapsed) return; // the end of a drag
    const i = text.words.findIndex((w) => w.element === event.target);
    if (i < 0) return;
    shut(false); // the words of a sentence that was opened before
    touch(text, i);
  }

  function list(text, number) {
    opened = number;
    const inside = text.words.map((w, i) => [w, i]).filter(([w]) => w.sentence === Number(number.dataset.s));
    const buttons = inside.map(([w, i]) => Object.assign(button(w.element.textContent, () => touch(text, i)), { piece: w }));
    at("words").replaceChildren(...buttons, button("Back to the text", () => shut(true), { id: "back" }));
    at("words").setAttribute("aria-label", `Words of sentence ${number.dataset.s}`);
    at("words").hidden = false;
    draw();
    at("words").firstChild.focus();
  }

  function shut(back) {
    at("words").hidden = true;
    at("words").replaceChildren();
    if (back) opened?.focus();
    opened = null;
  }

  // ---- marks are given and taken away

  function say(words) {
    at("said").textContent = words;
  }

  function put(now, words) {
    marks = now.sort((a, b) => a.text - b.text || a.start - b.start || b.end - a.end);
    chosen = null;
    getSelection().removeAllRanges();
    keep();
    draw();
    say(words);
  }

  const touching = (place) => marks.filter((m) => m.text === place.text && m.start < place.end && place.start < m.end);

  function give({ layer, name }) {
    if (!chosen) return say("Choose words first.");
    const mark = { ...stretch(), layer };
    const old = touching(mark).filter((m) => m.layer === layer); // the new one takes their place
    return put([...marks.filter((m) => !old.includes(m)), mark], `Marked as ${name}: “${short(cue(mark))}”.`);
  }

  function takeAway(gone) {
    if (!gone.length) return say(chosen ? "There is no mark on these words." : "Choose a marked word first.");
    return put(marks.filter((m) => !gone.includes(m)), `Taken away: ${gone.map((m) => `“${short(cue(m))}”`).join(", ")}.`);
  }

  function drop(i) {
    takeAway([marks[i]]);
    (at("list").querySelectorAll("button")[i] || at("save")).focus();
  }

  // ---- the page as it stands

  function draw() {
    const place = chosen && stretch();
    for (const text of texts) {
      text.page.querySelectorAll(".tag").forEach((tag) => tag.remove());
      for (const piece of text.pieces) {
        const holds = (m) => m.text === text.number && m.start <= piece.start && piece.end <= m.end;
        const over = marks.filter(holds);
        piece.element.className = [piece.word && "w", over.length && "mark", ...over.map((m) => `m-${m.layer}`), place && holds(place) && "chosen"].filter(Boolean).join(" ");
        for (const m of over.filter((x) => x.end === piece.end))
          piece.element.after(make("span", { className: "tag" }, heard(", marked "), named(m.layer).name, heard(", ")));
      }
    }
    for (const one of at("words").children) if (one.piece) {
      const { start, end } = one.piece;
      const over = touching({ text: texts.findIndex((t) => t.page.contains(opened)), start, end });
      one.setAttribute("aria-pressed", String(Boolean(place) && place.start <= start && end <= place.end));
      one.replaceChildren(one.piece.element.textContent, ...(over.length ? [` (${over.map((m) => named(m.layer).name).join(", ")})`] : []));
    }
    at("chosen").textContent = chosen ? `Chosen: “${short(cue(place))}”` : "No words chosen.";
    at("none").hidden = marks.length > 0;
    at("list").replaceChildren(...marks.map((m, i) => {
      const words = short(cue(m));
      const sentence = texts[m.text].words.find((w) => w.end > m.start).sentence;
      const where = `${m.text ? `text ${m.text + 1}, ` : ""}sentence ${sentence}`;
      return make("li", {}, make("strong", {}, words), `, ${named(m.layer).name} (${where}) `, button("Take away", () => drop(i), { "aria-label": `Take away “${words}”` }));
    }));
  }

  // ---- the file

  // One mark a line, as the marking widget keeps them, and when: of two files of one student the later one is counted. Who
  // marked nothing is a row with a name and no words.
  function lines(saved) {
    if (!marks.length) return `student,sentence,words\n"${student.replaceAll('"', '""')}",,\n`;
    return marks.map((m) => `${JSON.stringify({
      article_id: texts[m.text].id, start: m.start, end: m.end, layer: m.layer, label: named(m.layer).label, cue: cue(m), voice: "", annotator: student, saved,
    })}\n`).join("");
  }

  function save() {
    if (!marks.length && !confirm("You have no marks. Save a file that says so?")) return;
    const name = `marks-${student.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-")}.${marks.length ? "jsonl" : "csv"}`;
    const content = lines(new Date().toISOString());
    const link = make("a", { href: URL.createObjectURL(new Blob([content], { type: "application/octet-stream" })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    at("lines").hidden = false;
    at("lines").querySelector("textarea").value = content;
    at("saved").textContent = `Saved as ${name}, where this browser puts its downloads. Give that file to your teacher; if you save again, the newest.`;
    if (at("key")) at("key").hidden = false;
  }

  // ----

  at("labels").append(...lesson.labels.map((one) => button(one.name, () => give(one))), button("Take away", () => takeAway(chosen ? touching(stretch()) : []), { id: "away" }));
  at("start").addEventListener("submit", (event) => { event.preventDefault(); begin(false); });
  at("who").addEventListener("input", () => { at("sure").hidden = true; });
  at("sure").addEventListener("click", () => begin(true));
  at("save").addEventListener("click", save);
  for (const text of texts) text.page.addEventListener("click", (event) => tapped(text, event));
  document.addEventListener("selectionchange", dragged);
  at("bar").addEventListener("keydown", (event) => { if (event.key === "Escape") shut(true); });
  addEventListener("beforeunload", (event) => { if (unsaved && !store) event.preventDefault(); });
  at("who").value = tab?.getItem(own("")) || "";
  show(false);
  if (at("who").value) begin(true);
})();
