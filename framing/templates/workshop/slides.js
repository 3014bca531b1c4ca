// Arrow keys, space, click: on to the next step. Where a slide holds marks, they come with the second step.
(() => {
  const slides = [...document.querySelectorAll("section")];
  const place = Object.assign(document.createElement("div"), { className: "place" });
  document.body.append(place);
  document.body.classList.add("steps");
  let at = Math.min(Math.max((parseInt(location.hash.slice(1), 10) || 1) - 1, 0), slides.length - 1);
  const show = (number, open) => {
    at = Math.min(Math.max(number, 0), slides.length - 1);
    slides.forEach((s, i) => s.classList.toggle("now", i === at));
    if (slides[at].hasAttribute("data-later")) slides[at].classList.toggle("later", !open);
    place.textContent = `${at + 1} / ${slides.length}`;
    history.replaceState(null, "", `#${at + 1}`);
  };
  const next = () => (slides[at].classList.contains("later") ? show(at, true) : show(at + 1, false));
  const back = () => show(at - 1, true);
  const keys = { ArrowRight: next, ArrowDown: next, PageDown: next, " ": next, Enter: next, ArrowLeft: back, ArrowUp: back, PageUp: back, Home: () => show(0, false), End: () => show(slides.length - 1, false) };
  addEventListener("keydown", (e) => { if (keys[e.key]) { e.preventDefault(); keys[e.key](); } });
  addEventListener("click", (e) => { if (!e.target.closest("a")) next(); });
  show(at, false);
})();
