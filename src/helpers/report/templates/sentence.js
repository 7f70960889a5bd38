// A sentence whose numbers can be dragged, or moved with the arrow keys; each is a slider to a screen reader.
// Comes in: `parts`, texts and numbers {name, label, value, min, max, step, shown}. Goes out: `moved`, {name: value}.
const PIXELS = 3; // a step for so many pixels
const PAUSE = 120; // milliseconds between two messages to the kernel while a number is dragged

function clamp(part, value) {
  const exact = Math.round(value / part.step) * part.step; // counted from 0, so that round numbers stay round
  return Math.min(part.max, Math.max(part.min, Number(exact.toPrecision(12))));
}

function sender(model) {
  let waiting = null, last = 0;
  const send = (name, value) => {
    last = Date.now();
    model.set("moved", { [name]: value, at: last });
    model.save_changes();
  };
  return (name, value) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => send(name, value), Math.max(0, PAUSE - (Date.now() - last)));
  };
}

function number(part, tell) {
  const box = document.createElement("span");
  box.className = "adds-up-number";
  box.tabIndex = 0;
  box.setAttribute("role", "slider");
  box.title = "Drag, or use the arrow keys; with Shift ten steps at once";
  let now = part, dragged = null;
  const move = (value) => {
    const next = clamp(now, value);
    if (next === now.value) return;
    now = { ...now, value: next };
    box.textContent = now.percent ? `${Number((next * 100).toPrecision(10))}%` : next.toLocaleString("en-US", { maximumFractionDigits: 6 });
    tell(now.name, next);
  };
  box.addEventListener("pointerdown", (event) => {
    dragged = { x: event.clientX, value: now.value };
    box.setPointerCapture(event.pointerId);
    box.focus();
    event.preventDefault();
  });
  box.addEventListener("pointermove", (event) => {
    if (!dragged) return;
    const steps = Math.round((event.clientX - dragged.x) / PIXELS);
    move(dragged.value + steps * now.step * (event.shiftKey ? 10 : 1));
  });
  for (const end of ["pointerup", "pointercancel"]) box.addEventListener(end, () => (dragged = null));
  box.addEventListener("keydown", (event) => {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (steps) move(now.value + steps * now.step * (event.shiftKey ? 10 : 1));
    else if (event.key === "Home") move(now.min);
    else if (event.key === "End") move(now.max);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const show = (fresh) => {
    now = dragged ? { ...fresh, value: now.value } : fresh;
    if (!dragged) box.textContent = fresh.shown;
    box.setAttribute("aria-label", fresh.label);
    box.setAttribute("aria-valuemin", fresh.min);
    box.setAttribute("aria-valuemax", fresh.max);
    box.setAttribute("aria-valuenow", fresh.value);
    box.setAttribute("aria-valuetext", fresh.shown);
  };
  show(part);
  return { box, show };
}

function text(part) {
  const box = document.createElement(part.strong ? "strong" : "span");
  const show = (fresh) => (box.textContent = fresh.text);
  show(part);
  return { box, show };
}

export default {
  render({ model, el }) {
    const line = document.createElement("p");
    line.className = "adds-up-sentence";
    el.append(line);
    const tell = sender(model);
    let pieces = [];
    const draw = () => {
      const parts = model.get("parts");
      if (pieces.length !== parts.length) {
        pieces = parts.map((part) => ("name" in part ? number(part, tell) : text(part)));
        line.replaceChildren(...pieces.map((piece) => piece.box));
      } else parts.forEach((part, at) => pieces[at].show(part));
    };
    model.on("change:parts", draw);
    draw();
  },
};
