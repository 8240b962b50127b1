"""How a page of findings looks: on a wide screen the approved words stand beside the letter's, else beneath them.

Contrast is at least 4.5 to 1 for words and 3 to 1 for lines (WCAG 2.2, 1.4.3 and 1.4.11); whatever colour says, a number, a
line or a word says too. `LETTER_STYLE` is for what `marked` gives, on any page; `PAGE_STYLE` for a page that is nothing else.
"""

PAGE_STYLE = """\
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: #fff; color: var(--ink); font: 1.0625rem/1.6 Arial, Helvetica, sans-serif; overflow-wrap: anywhere; }
main { max-width: 76rem; margin: 0 auto; padding: 1.25rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.75rem; margin: 0 0 .5rem; }
h2 { font-size: 1.375rem; margin: 0 0 .25rem; }
p { margin: .25rem 0 .5rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.result { font-size: 1.1875rem; font-weight: bold; }
.letters { margin: .5rem 0; padding-left: 1.75rem; }
.letters li { padding: .25rem 0; }
article { margin-top: 2rem; padding-top: 1.25rem; border-top: 3px solid var(--ink); }
@media print {
  @page { margin: 18mm; }
  html { font-size: 10.5pt; }
  body { font-size: 1rem; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  article + article { break-before: page; }
}
"""

LETTER_STYLE = """\
:root { --ink: #1b1b1b; --soft: #4a4a4a; --line: #767676; --wrong: #a8201a; --asks: #7a5200; --good: #1c5c2e; --link: #174a8c; }
.contents { margin: .5rem 0 1.25rem; padding: 0; list-style: none; }
.contents li { padding: .2rem 0; }
.row { margin: 0 0 .75rem; }
.text, .contents { overflow-wrap: anywhere; }
.text { max-width: 42rem; margin: 0 0 .5rem; white-space: pre-wrap; tab-size: 4; line-height: 1.75; }
mark { color: inherit; padding: .1em 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.faulty { background: #fdeceb; border-bottom: 3px solid var(--wrong); }
mark.asks { background: #fff6d9; border-bottom: 3px dashed var(--asks); }
.number { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; margin: 0 .2em; padding: 0 .35em; border-radius: .75rem; background: var(--link); color: #fff; font: bold .875rem/1.5rem Arial, Helvetica, sans-serif; text-align: center; text-decoration: none; white-space: nowrap; }
:target { outline: 3px solid var(--link); outline-offset: 2px; }
.finding { margin: 0 0 1rem; padding: .75rem 1rem; border: 1px solid var(--line); border-left: 6px solid var(--line); font-size: 1rem; overflow-wrap: anywhere; }
.finding.error { border-left-color: var(--wrong); }
.finding.warning { border-left-color: var(--asks); }
.finding h3 { font-size: 1.0625rem; margin: 0; }
.finding p { margin: .25rem 0 .5rem; }
.finding .severity { color: var(--soft); font-size: .9375rem; margin: 0 0 .25rem; }
.finding.error .severity { color: var(--wrong); }
.finding.warning .severity { color: var(--asks); }
.finding dl { margin: 0; }
.finding dl div { padding: .25rem 0; }
.finding dt { color: var(--soft); font-size: .875rem; }
.finding dd { margin: 0; }
.finding dl .approved { padding: .25rem .5rem .375rem; background: #eaf5ec; border-left: 3px solid var(--good); }
.finding .approved dt { color: var(--good); font-weight: bold; }
.finding .approved dd { font-size: 1.0625rem; }
.finding .back { margin: .375rem 0 0; font-size: .9375rem; }
.back a { display: inline-block; min-height: 1.5rem; }
@media (min-width: 30rem) {
  .finding dl div:not(.approved) { display: grid; grid-template-columns: 3.75rem minmax(0, 1fr); align-items: baseline; }
}
@media (min-width: 56rem) {
  /* Floats, so that a short paragraph with much beside it leaves no hole in the letter. */
  .row { margin: 0; }
  .row:last-child::after { content: ""; display: block; clear: both; }
  .text { float: left; clear: left; width: calc(100% - 27rem); margin-bottom: 1.25rem; }
  .beside { float: right; clear: right; width: 25rem; }
}
@media print {
  .text { line-height: 1.5; max-width: none; }
  .text, .beside { float: none; width: auto; }
  .finding { margin-left: 1.5rem; font-size: .9375rem; break-inside: avoid; }
  .finding .approved dd { font-size: inherit; }
  mark { background: none; }
  .number { background: #fff; color: var(--ink); border: 1px solid var(--ink); }
  .back { display: none; }
  .finding dl { display: block; }
  .finding dl div, .finding dl div:not(.approved) { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); padding: .1rem 0; }
  .finding dl .approved { padding: .2rem .4rem; }
}
"""
