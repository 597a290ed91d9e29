// What the page does beyond being read: notes on boxes, filters, sorting, links into closed parts. All text is set as text.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const tip = document.getElementById("tip");
  let chosen = null; // the box whose note stays until something else is chosen
  let noted = null; // the box whose note is shown, chosen or pointed at

  const line = (text, name) => {
    const made = document.createElement("p");
    made.textContent = text;
    if (name) made.className = name;
    return made;
  };

  const note = (item, before) => {
    const part = document.createElement("div");
    part.className = item.className;
    const head = line("", "");
    for (const piece of all(".span, .state, .tongue, .where", item)) head.append(piece.cloneNode(true), " ");
    part.append(head, line(item.querySelector("q").textContent));
    const beside = item.querySelector(".beside");
    if (beside) part.append(line(beside.textContent, "small"));
    const why = document.getElementById(`why-${item.dataset.method}`);
    if (why && item.dataset.method !== before?.dataset.method) part.append(line(why.textContent, "small"));
    return part;
  };

  // Below the box where there is room, else above it, else beside it.
  const put = (spot) => {
    const place = spot.getBoundingClientRect();
    const own = tip.getBoundingClientRect();
    const below = place.bottom + 8 + own.height < innerHeight;
    const above = place.top - own.height - 8 > 0;
    const beside = place.right + own.width + 16 < innerWidth ? place.right + 8 : place.left - own.width - 8;
    const left = below || above ? place.left : beside;
    const top = below ? place.bottom + 8 : above ? place.top - own.height - 8 : innerHeight - own.height - 8;
    tip.style.left = `${Math.max(Math.min(left, innerWidth - own.width - 8), 8)}px`;
    tip.style.top = `${Math.max(top, 8)}px`;
  };

  const show = (spot) => {
    const items = spot.getAttribute("aria-labelledby").split(" ").map((id) => document.getElementById(id)).filter(Boolean);
    tip.replaceChildren();
    items.forEach((item, place) => {
      if (place) tip.append(document.createElement("hr"));
      tip.append(note(item, items[place - 1]));
    });
    tip.hidden = false;
    noted = spot;
    put(spot);
  };

  const hide = () => {
    tip.hidden = true;
    tip.classList.remove("pinned");
    if (chosen) chosen.classList.remove("chosen");
    chosen = null;
  };

  const choose = (spot) => {
    hide();
    chosen = spot;
    spot.classList.add("chosen");
    tip.classList.add("pinned");
    show(spot);
  };

  const spotOf = (event) => (event.target instanceof Element ? event.target.closest(".spot") : null);

  document.addEventListener("pointerover", (event) => {
    const spot = spotOf(event);
    if (spot && event.pointerType !== "touch" && !chosen) show(spot);
  });
  document.addEventListener("pointerout", (event) => {
    if (spotOf(event) && !chosen) tip.hidden = true;
  });
  document.addEventListener("click", (event) => {
    const spot = spotOf(event);
    if (spot) choose(spot);
    else if (!tip.contains(event.target)) hide();
  });
  document.addEventListener("focusin", (event) => {
    const spot = spotOf(event);
    if (spot && spot.matches(":focus-visible")) choose(spot);
    else if (!spot && !tip.contains(event.target)) hide();
  });
  addEventListener("scroll", () => { if (!tip.hidden && noted) put(noted); }, { passive: true });

  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    const spot = spotOf(event);
    if (!spot) return;
    const spots = all(".spot", spot.ownerSVGElement);
    const at = spots.indexOf(spot);
    const to = event.key === "Home" ? 0 : event.key === "End" ? spots.length - 1 : event.key in steps ? at + steps[event.key] : null;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(spot);
    } else if (to !== null) {
      event.preventDefault();
      const next = spots[Math.min(Math.max(to, 0), spots.length - 1)];
      spot.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
      choose(next);
    }
  });

  for (const box of all("[data-only]")) {
    box.closest("label").hidden = false;
    box.addEventListener("change", () => {
      for (const unit of all(".unit", box.closest(".units"))) unit.hidden = box.checked && unit.dataset.untranslated === "0";
    });
  }

  for (const button of all(".larger")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const wide = button.closest(".unit").classList.toggle("wide");
      button.setAttribute("aria-pressed", String(wide));
      button.closest(".unit").scrollIntoView({ block: "nearest" });
    });
  }

  const filtered = (form) => {
    const rows = all("tbody tr", form.parentElement.querySelector("table.rows"));
    const asked = [...new FormData(form)].filter(([, value]) => value !== "");
    const kept = rows.filter((row) => {
      const keep = asked.every(([name, value]) =>
        name === "text" ? row.textContent.toLowerCase().includes(value.toLowerCase()) : row.dataset[name] === value);
      row.hidden = !keep;
      return keep;
    });
    form.querySelector("output").textContent = form.dataset.said.replace("{shown}", kept.length).replace("{count}", rows.length);
  };

  for (const form of all("form.filters")) {
    form.hidden = false;
    form.addEventListener("input", () => filtered(form));
    form.addEventListener("reset", () => setTimeout(() => filtered(form)));
    form.addEventListener("submit", (event) => event.preventDefault());
    filtered(form);
  }

  for (const link of all("a[data-texts]")) {
    link.addEventListener("click", () => {
      const texts = link.dataset.texts.split(" ").filter(Boolean);
      for (const spot of all(".spot.found")) spot.classList.remove("found");
      for (const spot of all(`${link.getAttribute("href")} .spot`)) {
        const own = spot.getAttribute("aria-labelledby").split(" ");
        spot.classList.toggle("found", texts.some((text) => own.includes(text)));
      }
    });
  }

  for (const link of all("a.count")) {
    link.addEventListener("click", () => {
      const form = document.querySelector(`${link.getAttribute("href")} form`);
      if (!form || !form.elements.place) return;
      form.reset();
      form.elements.place.value = link.dataset.place;
      filtered(form);
    });
  }

  const sorted = (head, direction) => {
    const body = head.closest("table").tBodies[0];
    const column = head.cellIndex;
    const value = (row) => row.cells[column].dataset.value;
    const compare = head.dataset.sort === "number" ? (a, b) => value(a) - value(b) : (a, b) => value(a).localeCompare(value(b));
    body.append(...[...body.rows].sort((a, b) => direction * compare(a, b)));
    for (const other of all("th[aria-sort]", head.parentElement)) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
  };

  for (const head of all("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => sorted(head, head.getAttribute("aria-sort") === "ascending" ? -1 : 1));
  }

  // Paper has nothing to click on: what is told of the rules is printed, and closed again afterwards.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = all(".rule-card:not([open]), details.gate:not([open])");
    for (const part of unfolded) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of unfolded) part.open = false;
  });

  const reveal = () => {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (!target) return;
    for (let part = target; part; part = part.parentElement) if (part instanceof HTMLDetailsElement) part.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
})();
