// What every page does beside its HTML: it tells in words when a request of htmx came to nothing, puts the reader where
// new content is, and opens all folded parts before printing.
"use strict";

(function () {
  function tell(words) {
    const box = document.getElementById("messages");
    const message = document.createElement("p");
    message.className = "message is-error";
    message.setAttribute("role", "alert");
    message.textContent = words;
    box.replaceChildren(message);
  }

  function why(status) {
    if (status === 401) return "You are signed out. Sign in again in another window; what you typed here stays.";
    if (status === 403) return "You may not do that. Ask somebody who administers this book.";
    if (status === 404) return "That is not there any more. Load the page again.";
    if (status === 409 || status === 412) return "Somebody changed this in the meantime. Load the page again and look first.";
    if (status === 413) return "That is too large.";
    if (status === 429) return "Too many requests. Wait a moment and try again.";
    return "The server could not do it (" + status + "). Nothing was changed; try again, or look into its log.";
  }

  document.addEventListener("htmx:response:error", function (event) {
    if (event.detail.ctx.swap === "none") tell(why(event.detail.ctx.response.raw.status));
  });
  document.addEventListener("htmx:error", function () {
    tell("The server did not answer. Nothing was changed; see whether it still runs, and try again.");
  });
  document.addEventListener("htmx:before:request", function () {
    document.getElementById("messages").replaceChildren();
  });
  document.addEventListener("htmx:after:swap", function () {
    const there = document.querySelector("[data-focus]");
    if (there) there.focus();
  });

  let opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("main details:not([open])"));
    for (const part of opened) part.open = true;
  });
  window.addEventListener("afterprint", function () {
    for (const part of opened) part.open = false;
  });
})();
