// Files that are dropped or chosen are sent one by one, three at a time, each with its progress; then the list of what
// became of them is asked for each second until all are read.
"use strict";

(function () {
  const form = document.getElementById("upload");
  const list = document.getElementById("papers");
  const AT_ONCE = 3;
  const LATER = 1000;
  const waiting = [];
  let running = 0, sent = 0, all = 0, looking = null;

  function look() {
    clearTimeout(looking);
    looking = null;
    htmx.ajax("GET", "/upload/papers", { target: "#papers", swap: "innerMorph" }).finally(again);
  }

  function again() {
    const open = list.querySelector("[data-under-way]");
    if (looking === null && open && open.dataset.underWay !== "0") looking = setTimeout(look, LATER);
  }

  function element(name, className, words) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = words || "";
    return made;
  }

  function tell() {
    const left = waiting.length + running;
    document.getElementById("sending").hidden = false;
    document.getElementById("sending-told").textContent =
      left ? sent + " of " + all + " sent" : all - sent ? all - sent + " of " + all + " not taken; the others are in the list below" : all + " sent; they are in the list below";
  }

  function why(request) {
    try {
      return JSON.parse(request.responseText).detail;
    } catch {
      if (request.status === 401 || request.status === 403) return "You are signed out, or may not do that. Load the page again.";
      return request.status ? "The server could not take it (" + request.status + "). Drop it again." : "The connection broke off. Drop it again.";
    }
  }

  function send(file) {
    const row = element("li", ""), bar = document.createElement("progress"), share = element("span", "soft", "0%");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    row.append(element("span", "name", file.name), share, bar);
    document.getElementById("sending-list").append(row);

    function end(wrong) {
      running -= 1;
      if (wrong) {
        bar.remove();
        share.textContent = "not taken";
        row.append(element("span", "wrong small", wrong));
      } else {
        sent += 1;
        row.remove();
        if (looking === null) look();
      }
      next();
    }

    if (file.size > Number(form.dataset.mostBytes)) {
      setTimeout(end, 0, "It is larger than this server takes.");
      return;
    }
    const asked = new URLSearchParams({ name: file.name });
    if (form.elements.matter) asked.set("matter", form.elements.matter.value);
    const request = new XMLHttpRequest();
    request.open("PUT", "/upload/papers?" + asked);
    request.setRequestHeader("X-CSRF-Token", form.elements.csrf.value);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", function (event) {
      bar.value = event.total ? event.loaded / event.total : 1;
      share.textContent = Math.floor(100 * bar.value) + "%";
    });
    request.addEventListener("loadend", function () {
      end(request.status === 202 ? "" : why(request));
    });
    request.send(file);
  }

  function next() {
    while (running < AT_ONCE && waiting.length) {
      running += 1;
      send(waiting.shift());
    }
    tell();
  }

  function take(files) {
    if (!files.length || !form.reportValidity()) return;
    waiting.push(...files);
    all += files.length;
    next();
  }

  // A folder that is dropped gives all files in it, however deep.
  async function inside(entry) {
    if (entry.isFile) return [await new Promise((give, fail) => entry.file(give, fail))];
    const reader = entry.createReader(), found = [];
    for (;;) {
      const some = await new Promise((give, fail) => reader.readEntries(give, fail));
      if (!some.length) return found;
      for (const one of some) found.push(...(await inside(one)));
    }
  }

  async function dropped(transfer) {
    const entries = Array.from(transfer.items, (item) => item.kind === "file" && item.webkitGetAsEntry()).filter(Boolean);
    if (!entries.length) return Array.from(transfer.files);
    return (await Promise.all(entries.map(inside))).flat();
  }

  again();
  if (!form) return;
  const drop = document.getElementById("drop"), input = form.elements.paper;
  input.required = false;
  form.querySelector(".actions").remove();
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("change", function () {
    take(Array.from(input.files));
    input.value = "";
  });
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, function (event) {
      event.preventDefault();
      drop.classList.add("is-over");
    });
  }
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("is-over"));
  drop.addEventListener("drop", async function (event) {
    event.preventDefault();
    take(await dropped(event.dataTransfer));
  });
  window.addEventListener("beforeunload", function (event) {
    if (running) event.preventDefault();
  });
})();
