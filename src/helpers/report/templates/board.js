(() => {
  "use strict";
  const form = document.getElementById("filters");
  if (!form) return;
  const entries = [...document.querySelectorAll(".entry")], told = document.getElementById("shown");
  const sections = [...new Set(entries.map((entry) => entry.closest("section")))];
  const selects = [...form.querySelectorAll("select")];
  const filters = selects.filter((select) => select.name !== "sort");
  const fits = (entry) => filters.every((select) => !select.value || entry.dataset[select.name].split(" ").includes(select.value));
  const shown = () => {
    let count = 0;
    for (const entry of entries) { entry.hidden = !fits(entry); count += !entry.hidden; }
    for (const section of sections) section.hidden = !section.querySelector(".entry:not([hidden])");
    const by = form.elements.sort.value;
    const rank = (entry) => (by ? entry.dataset[by] : "");
    const sorted = entries.map((entry, index) => [rank(entry), index, entry]);
    sorted.sort(([a, i], [b, j]) => (a < b ? -1 : a > b ? 1 : i - j));
    for (const [, , entry] of sorted) entry.parentElement.append(entry);
    told.textContent = count === entries.length ? `All ${count} findings are shown.` : `${count} of ${entries.length} findings are shown.`;
  };
  const read = () => {
    const mark = location.hash.slice(1);
    if (mark.includes("=")) {
      const given = new URLSearchParams(mark);
      for (const select of selects) {
        select.value = given.get(select.name) || "";
        if (select.selectedIndex < 0) select.value = "";
      }
    } else if (mark && document.getElementById(mark)?.closest(".entry[hidden], section[hidden]")) {
      form.reset();
    }
    shown();
    if (mark && !mark.includes("=")) document.getElementById(mark)?.scrollIntoView({ block: "center" });
  };
  form.addEventListener("change", () => {
    const set = new URLSearchParams(selects.filter((select) => select.value).map((select) => [select.name, select.value]));
    history.replaceState(null, "", "#" + (set.toString() || "all="));
    shown();
  });
  form.addEventListener("reset", () => setTimeout(() => form.dispatchEvent(new Event("change"))));
  addEventListener("hashchange", read);
  form.hidden = false;
  read();
})();
