(() => {
  "use strict";
  const hero = document.getElementById("findings"), others = document.getElementById("others");
  if (hero && others) {
    const cards = [hero.querySelector(".finding"), ...others.querySelectorAll(".finding")];
    let at = 0;
    others.hidden = true;
    const button = (words, label, step) => {
      const made = document.createElement("button");
      made.type = "button"; made.textContent = words; made.setAttribute("aria-label", label);
      made.addEventListener("click", () => show(at + step));
      return made;
    };
    const bar = document.createElement("p");
    bar.className = "steps";
    bar.append(button("←", "Previous finding", -1), button("→", "Next finding", 1));
    const show = (index) => {
      at = (index + cards.length) % cards.length;
      hero.querySelector(".finding").replaceWith(cards[at]);
      cards[at].querySelector(".kicker").append(bar);
    };
    document.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target.closest("input, textarea, select, [contenteditable], .wide")) return;
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) { event.preventDefault(); show(at + step); }
    });
    const linked = () => {
      const index = cards.findIndex((card) => "#" + card.id === location.hash);
      if (index >= 0) { show(index); hero.scrollIntoView({ block: "nearest" }); }
    };
    addEventListener("hashchange", linked);
    show(0);
    linked();
  }
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target && target.matches(".opened, .notes li")) target.scrollIntoView({ block: "center" });
  };
  if (matchMedia("(max-width: 60rem)").matches) {
    for (const notes of document.querySelectorAll(".notes")) notes.open = false;
  }
  addEventListener("hashchange", reveal);
  reveal();
  const peek = document.createElement("div");
  peek.className = "peek"; peek.hidden = true; peek.setAttribute("aria-hidden", "true");  // the link is described by its note
  document.body.append(peek);
  const inSight = (box) => box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
  const told = (link) => {
    const note = document.getElementById(link.hash.slice(1));
    if (!note) return;
    note.classList.add("lit");
    if (note.closest("details").open && inSight(note.getBoundingClientRect())) return;
    peek.replaceChildren(...note.cloneNode(true).childNodes);
    for (const words of peek.querySelectorAll(".vh")) words.remove();
    for (const inner of peek.querySelectorAll("a")) inner.replaceWith(Object.assign(document.createElement("b"), { textContent: inner.textContent }));
    peek.hidden = false;
    const box = link.getClientRects()[0], under = box.bottom + peek.offsetHeight + 8 <= innerHeight;
    peek.style.left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - peek.offsetWidth - 8)) + scrollX + "px";
    peek.style.top = (under ? box.bottom + 4 : box.top - peek.offsetHeight - 4) + scrollY + "px";
  };
  for (const kind of ["mouseover", "focusin"]) {
    document.addEventListener(kind, (event) => {
      if (peek.contains(event.target)) return;
      for (const lit of document.querySelectorAll(".notes li.lit")) lit.classList.remove("lit");
      peek.hidden = true;
      const link = event.target.closest("a.m[href^='#note-']");
      if (link) told(link);
    });
  }
  document.addEventListener("focusout", () => { peek.hidden = true; });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") peek.hidden = true; });
  const save = (made, name) => {  // a page from the disk may not save another file, but it may save what it makes
    const link = document.createElement("a");
    link.href = URL.createObjectURL(made); link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  for (const link of document.querySelectorAll("a[data-drawing]")) {
    const drawing = link.dataset.drawing, name = link.pathname.split("/").pop().replace(/svg$/, ""), button = document.createElement("button");
    button.type = "button"; button.className = "plain-button"; button.append("PNG", link.lastElementChild.cloneNode(true));
    link.addEventListener("click", (event) => { event.preventDefault(); save(new Blob([drawing], { type: "image/svg+xml" }), name + "svg"); });
    button.addEventListener("click", () => {
      const picture = new Image();
      picture.addEventListener("load", () => {
        const canvas = document.createElement("canvas");
        canvas.width = 2 * picture.naturalWidth; canvas.height = 2 * picture.naturalHeight;
        canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
        canvas.toBlob((made) => save(made, name + "png"));
      });
      picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawing);
    });
    link.after(" ", button);
  }
  const folds = [];
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("body:not(.for-index) details:not(.code):not([open])")) { fold.open = true; folds.push(fold); }
  });
  addEventListener("afterprint", () => { for (const fold of folds.splice(0)) fold.open = false; });
})();
