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
  for (const kind of ["mouseover", "focusin"]) {
    document.addEventListener(kind, (event) => {
      const link = event.target.closest("a.m[href^='#note-']");
      for (const lit of document.querySelectorAll(".notes li.lit")) lit.classList.remove("lit");
      if (link) document.getElementById(link.hash.slice(1))?.classList.add("lit");
    });
  }
  const folds = [];
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("body:not(.for-index) details:not(.code):not([open])")) { fold.open = true; folds.push(fold); }
  });
  addEventListener("afterprint", () => { for (const fold of folds.splice(0)) fold.open = false; });
})();
