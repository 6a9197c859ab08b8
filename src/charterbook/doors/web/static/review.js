// The review page by hand and by keyboard: what is touched among the facts lights up in the paper, and single keys move,
// choose and decide. Without this file everything is links and forms.
"use strict";

(function () {
  const sides = document.querySelector(".sides");
  if (!sides) return;
  const told = document.getElementById("told");
  const frame = document.querySelector("iframe.copy");
  let lit = "";

  function say(words) { told.textContent = words; }

  function papers() {
    const inside = frame && frame.contentDocument;
    return inside ? [document, inside] : [document];
  }

  function marksOf(key) {
    return papers().flatMap(function (each) { return Array.from(each.querySelectorAll('[data-facts~="' + key + '"]')); });
  }

  function show(mark) {
    const view = mark.ownerDocument === document ? mark.closest(".copy") : frame;
    if (!view) return;
    const inside = mark.ownerDocument !== document;
    const box = mark.getBoundingClientRect();
    const edge = inside ? { top: 0, height: frame.clientHeight } : view.getBoundingClientRect();
    if (box.top >= edge.top + 24 && box.bottom <= edge.top + edge.height - 24) return;
    const scroller = inside ? frame.contentWindow : view;
    scroller.scrollBy({ top: box.top - edge.top - edge.height / 3 });
  }

  function light(key) {
    if (key === lit) return;
    lit = key;
    for (const each of papers()) {
      for (const old of each.querySelectorAll(".is-lit")) old.classList.remove("is-lit");
    }
    if (!key) return;
    const marks = marksOf(key);
    for (const mark of marks) mark.classList.add("is-lit");
    for (const fact of document.querySelectorAll('[data-lights="' + key + '"]')) {
      fact.classList.add("is-lit");
      const whole = fact.parentElement.closest("[data-lights]");
      if (whole) whole.classList.add("is-lit");
    }
    if (marks.length) show(marks[0]);
  }

  // A button decides on what is lit, and so lights nothing itself.
  function touched(event) {
    if (!event.target.closest || event.target.closest("button")) return;
    const fact = event.target.closest("[data-lights]");
    if (fact) light(fact.dataset.lights);
  }
  document.addEventListener("pointerover", touched);
  document.addEventListener("focusin", touched);
  document.addEventListener("click", touched);

  sides.addEventListener("click", function (event) {
    const link = event.target.closest("a.said");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    lit = "";
    light(link.closest("[data-lights]").dataset.lights);
  });

  // Touching words of the paper leads to the fact that they say.
  function led(event) {
    const mark = event.target.closest && event.target.closest("mark[data-facts], rect[data-facts]");
    if (!mark) return;
    const keys = mark.getAttribute("data-facts").split(" ");
    const all = Array.from(document.querySelectorAll("[data-lights]"));
    const there = all.find(function (one) { return keys.includes(one.dataset.lights) && seen(one); })
      || all.find(function (one) { return keys.includes(one.dataset.lights); });
    if (there) go(there.closest(".fact"));
  }
  document.addEventListener("click", led);
  // The frame may have loaded before this script ran, or is yet to.
  let heard = null;
  function listen() {
    const inside = frame.contentDocument;
    if (!inside || inside === heard) return;
    heard = inside;
    inside.addEventListener("click", led);
    inside.addEventListener("keydown", pressed);
  }
  if (frame) {
    frame.addEventListener("load", function () { listen(); lit = ""; begin(); });
    listen();
  }

  function seen(element) { return element.offsetParent !== null; }

  function go(fact) {
    const folded = fact.closest("details");
    if (folded) folded.open = true;
    fact.focus({ preventScroll: true });
    fact.scrollIntoView({ block: "nearest" });
    const label = fact.querySelector(".label"), value = fact.querySelector(".value"), badge = fact.querySelector(".badge");
    say([label, value, badge].map(function (part) { return part ? part.textContent : ""; }).join(", "));
  }

  function move(by) {
    const facts = Array.from(document.querySelectorAll(".fact")).filter(seen);
    const here = document.activeElement.closest ? document.activeElement.closest(".fact") : null;
    const place = facts.indexOf(here);
    const next = facts[place < 0 ? (by > 0 ? 0 : facts.length - 1) : place + by];
    if (next) go(next);
  }

  // Several facts of a page may be in dispute: the one that is lit is meant.
  function near(selector) {
    const fact = document.querySelector(".fact.is-lit");
    return (fact && fact.querySelector(selector)) || document.querySelector(selector);
  }

  function choose(number) {
    const radio = near('input[data-number="' + number + '"]');
    if (!radio) { say("There is no reading " + number); return; }
    radio.checked = true;
    radio.focus();
    say("Reading " + number + " chosen: " + radio.closest(".reading").querySelector(".value").textContent);
  }

  // What posts is never changed: the first press shows what would be done, the second, or Enter, does it.
  function press(key) {
    const button = near('button[data-key="' + key + '"]');
    if (!button) { say("That cannot be done here"); return; }
    if (document.activeElement === button) { button.click(); return; }
    button.focus();
    say("Press " + key + " again, or Enter, to " + button.dataset.does);
  }

  function correct() {
    const part = document.getElementById("correct");
    if (!part) return;
    part.open = true;
    const field = part.querySelector("input:not([type=hidden])");
    field.focus();
    field.select();
  }

  function keys() {
    const part = document.getElementById("keys");
    part.open = !part.open;
    if (part.open) { part.scrollIntoView({ block: "nearest" }); part.querySelector("summary").focus(); }
  }

  function typing(target) {
    return target.closest && target.closest("textarea, select, input:not([type=radio], [type=checkbox])");
  }

  const single = document.getElementById("single-keys");
  const kept = "charterbook.single-keys";
  try { single.checked = localStorage.getItem(kept) !== "off"; } catch (error) { single.checked = true; }
  single.addEventListener("change", function () {
    try { localStorage.setItem(kept, single.checked ? "on" : "off"); } catch (error) { say("This is forgotten with the page"); }
  });

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const key = event.key;
    if (key === "?") { event.preventDefault(); keys(); return; }
    if (!single.checked) return;
    const inRadio = event.target.matches && event.target.matches("input[type=radio]");
    const inPaper = event.target.closest && event.target.closest(".copy");
    const next = document.getElementById("next");
    if (key === "j" || (key === "ArrowDown" && !inRadio && !inPaper)) move(1);
    else if (key === "k" || (key === "ArrowUp" && !inRadio && !inPaper)) move(-1);
    else if (/^[1-9]$/.test(key)) choose(key);
    else if (key === "a" || key === "r" || key === "t") press(key);
    else if (key === "c") correct();
    else if (key === "n" && next) next.click();
    else return;
    event.preventDefault();
  }
  document.addEventListener("keydown", pressed);

  for (const part of document.querySelectorAll("[data-script]")) part.hidden = false;
  for (const button of document.querySelectorAll('button[data-key="c"]')) button.addEventListener("click", correct);
  const first = document.querySelector(".fact.is-disputed") || document.querySelector(".fact");
  function begin() {
    const asked = /^#(?:said|fact)-(\d+)$/.exec(location.hash);
    const fact = asked && document.querySelector('[data-lights="' + asked[1] + '"]');
    if (fact) {
      light(asked[1]);
      fact.scrollIntoView({ block: "nearest" });
    } else if (first && (document.getElementById("decide") || first.matches(".is-disputed"))) {
      light(first.dataset.lights);
    }
  }
  begin();
})();
