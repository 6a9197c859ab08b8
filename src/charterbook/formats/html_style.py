"""The style of every HTML page that is written: one column of serif text, light and dark, and letter paper in print.

Inks are named once. All pairs of ink and ground keep a contrast of at least 4.5 to 1 (WCAG 2.2, level AA).
"""

from typing import Final

STYLE: Final = """\
:root { color-scheme: light dark; --ink: #1a1a1a; --quiet: #555; --paper: #fff; --desk: #ededea; --note: #fff3cd }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e3dc; --quiet: #a9a69f; --paper: #1d1d1b; --desk: #121211; --note: #4a3c08 }
}
* { box-sizing: border-box }
html { background: var(--desk); color: var(--ink); font: 1.0625rem/1.55 Georgia, "Times New Roman", serif }
body { margin: 0 auto; max-width: 46rem; padding: 0 0 2rem }
main { background: var(--paper); overflow-wrap: break-word; padding: 1.5rem clamp(1rem, 7vw, 5rem) 3rem }
p, blockquote { margin: 0 0 1em }
.notice { background: var(--note); font-size: .875rem; font-style: italic; margin: 0; padding: .5rem 1rem;
  text-align: center }
.exhibit, .origin { color: var(--quiet); font-size: .875rem }
.origin { font-style: italic; margin-top: -.6em }
.heading, .attachment { font-size: 1.125rem; font-weight: normal; line-height: 1.45; margin: 1.8em 0 1.2em;
  text-align: center }
p.heading { font-size: 1.0625rem; margin-top: 0 }
.attachment { border-top: 1px solid var(--quiet); font-weight: bold; margin-top: 3.5em; padding-top: 2em;
  text-decoration: underline; text-underline-offset: .2em }
blockquote { margin-inline: clamp(1rem, 6vw, 3rem) }
.signature, .notary .signed { margin: 2em 0 1.6em auto; max-width: 20rem; width: 100% }
.signature p { margin: 0 }
.line { display: block; height: 0; overflow: hidden; border-top: 1px solid; margin: .2em 0 .3em }
.line + br { display: none }
.signed { padding-top: 1.6em; line-height: 1.35 }
.notary { margin-top: 3.5em }
table { border-collapse: collapse; margin: 0 0 1.2em }
td { padding: 0 1.5rem 0 0; vertical-align: bottom }
@page { size: letter; margin: 1in 1.15in; @bottom-center { content: counter(page) } }
@media print {
  :root { --ink: #000; --quiet: #444; --paper: #fff; --desk: #fff; --note: #fff }
  html { font-size: 12pt; line-height: 1.5 }
  body { max-width: none; padding: 0 }
  main { padding: 0 }
  .notice { padding: 0; text-align: right }
  p { orphans: 2; widows: 2 }
  .heading { break-after: avoid; break-inside: avoid }
  .together, .signature, .notary, .lines { break-inside: avoid }
  .attachment { border: 0; margin-top: 0; padding-top: 0 }
  .attachment, .turned { break-before: page }
}
"""
