// Walks every path of the pages of `policyline serve` in Chromium, as a person does, and says what was seen.
// Arguments: the service's address, a JSON object of files by kind, a folder for pictures, and "script" or "plain" (JavaScript
// turned off). Writes one JSON object: what axe-core found on each page at each width, and what came of each path.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [address, given, pictures, mode] = process.argv.slice(2);
const files = JSON.parse(given);
const scripted = mode === "script";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// A desk; a telephone; and a window of 1280 by 1024 at 400 % zoom, which is how WCAG 1.4.10 puts it.
const WIDTHS = { desk: [1280, 900], telephone: [390, 844], zoomed: [320, 256] };
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox"],
});
const context = await browser.newContext({
  viewport: { width: 1280, height: 900 },
  javaScriptEnabled: scripted,
  acceptDownloads: true,
});
if (scripted) await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: address });
const page = await context.newPage();
const judge = await (await browser.newContext({ bypassCSP: true })).newPage();
const seen = { pages: {}, paths: {}, errors: [], strangers: [] };
page.on("pageerror", (error) => seen.errors.push(error.message));
page.on("console", (message) => {
  if (message.type() === "error" && !/status of (4\d\d)/.test(message.text())) seen.errors.push(message.text());
});
page.on("request", (request) => {
  if (!request.url().startsWith(address)) seen.strangers.push(request.url());
});

/** What axe finds on the page as it stands, and whether anything runs out of it sideways, at every width. */
async function look(name) {
  const html = await page.content();
  for (const [width, [across, down]] of Object.entries(WIDTHS)) {
    let on = page;
    if (scripted) {
      await page.setViewportSize({ width: across, height: down });
    } else {
      // axe is a script itself: it is shown what a browser without scripts has, with the page's own scripts left out.
      await judge.setViewportSize({ width: across, height: down });
      await judge.route("**/*.js*", (route) => route.abort());
      await judge.goto(`${address}/privacy`);
      await judge.setContent(html, { waitUntil: "load" });
      on = judge;
    }
    await on.evaluate(axe);
    const result = await on.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), RULES);
    const told = ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.html.slice(0, 160)}`).join(" | ")}`;
    seen.pages[`${name} ${width}`] = {
      violations: result.violations.map(told),
      passes: result.passes.length,
      overflow: await on.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    };
    if (pictures) await on.screenshot({ path: join(pictures, `${mode}-${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function go(path) {
  await page.goto(`${address}${path}`, { waitUntil: "load" });
}

async function date(day, month, year) {
  await page.fill("#on-day", day);
  await page.fill("#on-month", month);
  await page.fill("#on-year", year);
}

async function submit(name) {
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.getByRole("button", { name }).click()]);
}

async function download(name) {
  const [taken] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).first().click()]);
  return { name: taken.suggestedFilename(), start: readFileSync(await taken.path()).subarray(0, 15).toString("latin1") };
}

const heading = () => page.locator("h1").textContent();
const problems = () => page.locator(".govuk-error-summary__list a").allTextContents();
// Without scripts, `evaluate` is still there: it is the browser's own, not the page's.
const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName);

// The empty form, and nothing given.
await go("/");
await look("form");
await submit("Check the letter");
seen.paths.nothing = { heading: await heading(), title: await page.title(), problems: await problems(), focus: await focus() };
await look("nothing-given");
await page.locator(".govuk-error-summary__list a").first().click();
seen.paths.nothing.led = await focus();

// A day that is none, and both a text and a file: what was typed stays.
await page.fill("#text", "Dear Ms Example");
await page.setInputFiles("#file", files.docx);
await date("31", "2", "2025");
await submit("Check the letter");
seen.paths.wrong = { problems: await problems(), text: await page.inputValue("#text"), day: await page.inputValue("#on-day") };
await look("wrong");

// A pasted letter, what was found in it, and what can be taken away.
await go("/");
await page.fill("#text", readFileSync(files.text, "utf8"));
await date("24", "6", "2025");
await submit("Check the letter");
const copies = page.getByRole("button", { name: "Copy the approved words" });
seen.paths.pasted = {
  heading: await heading(),
  marks: await page.locator("mark").count(),
  beside: await page.locator(".finding dt").allTextContents(),
  copies: await copies.count(),
  // Pixels between the paragraph of the first finding and the next one, which has none.
  hole: await page.evaluate(() => {
    const texts = [...document.querySelectorAll(".row .text")];
    const at = texts.findIndex((text) => text.nextElementSibling);
    return texts[at + 1].getBoundingClientRect().top - texts[at].getBoundingClientRect().bottom;
  }),
};
await look("found");
if (scripted) {
  await copies.first().click();
  await page.waitForFunction(() => document.getElementById("said").textContent !== "");
  seen.paths.copied = {
    clipboard: await page.evaluate(() => navigator.clipboard.readText()),
    approved: await page.locator(".finding .approved dd").first().textContent(),
    said: await page.locator("#said").textContent(),
  };
}
seen.paths.report = await download("Download the report");
seen.paths.corrected = await download("Download it corrected");
await submit("Change the text");
seen.paths.changed = { heading: await heading(), text: await page.inputValue("#text"), day: await page.inputValue("#on-day") };

// Every kind of file.
seen.paths.files = {};
for (const [kind, file] of Object.entries(files)) {
  await go("/");
  await page.setInputFiles("#file", file);
  await date("24", "6", "2025");
  await submit("Check the letter");
  const came = { heading: await heading(), problems: await problems(), marks: await page.locator("mark").count() };
  if (kind === "docx") {
    came.annotated = await download("Download it with comments");
    came.corrected = await download("Download it corrected, changes tracked");
    came.report = await download("Download the report");
    await look("word-file");
  }
  if (kind === "eml") await look("mail");
  if (kind === "locked") await look("locked");
  if (kind === "clean") await look("clean");
  seen.paths.files[kind] = came;
}

// A letter dropped anywhere on the page.
if (scripted) {
  await go("/");
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Dear Ms Example"], "dropped.txt", { type: "text/plain" }));
    return data;
  });
  await page.dispatchEvent("h1", "dragenter", { dataTransfer: transfer });
  const over = await page.locator("[data-drop].over").count();
  await page.dispatchEvent("h1", "drop", { dataTransfer: transfer });
  seen.paths.dropped = { over, name: await page.evaluate(() => document.getElementById("file").files[0]?.name) };
}

// The library.
await go("/lines");
seen.paths.lines = { heading: await heading(), entries: await page.locator(".entry").count() };
await look("lines");
await page.fill("#q", "responses green paper");
await date("13", "3", "2025");
await submit("Search");
seen.paths.searched = { entries: await page.locator(".entry").count(), said: await page.locator("h2.govuk-heading-m").textContent() };
await page.fill("#q", "no such words at all");
await submit("Search");
seen.paths.none = { entries: await page.locator(".entry").count(), text: await page.locator("main").textContent() };
await look("lines-none");
await page.fill("#q", "");
await date("", "13", "2025");
await submit("Search");
seen.paths.noday = await problems();
await page.selectOption("#kind", "line");
await date("13", "3", "2025");
await submit("Search");
await page.getByRole("link", { name: "See also what is not in force on that day" }).click();
seen.paths.every = await page.locator("h2.govuk-heading-m").textContent();
await go("/lines/all-sectors-benefit?on=2025-06-24");
seen.paths.line = {
  heading: await heading(),
  inForce: await page.locator("h2").first().textContent(),
  taken: await page.locator("del").allTextContents(),
  come: await page.locator("ins").allTextContents(),
  copies: await copies.count(),
};
await look("line");
await date("13", "3", "2025");
await submit("See it");
seen.paths.earlier = await page.locator("#approved").textContent();

// What else there is.
for (const name of ["privacy", "accessibility", "problems", "sign-in", "nowhere"]) {
  await go(`/${name}`);
  await look(name);
}

// Everything with the keyboard alone.
await go("/");
const press = async (key, times = 1) => {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
};
const keyed = { steps: [] };
async function tabTo(wanted) {
  for (let step = 0; step < 60; step += 1) {
    await press("Tab");
    const at = await page.evaluate(() => {
      const on = document.activeElement;
      const style = getComputedStyle(on);
      return {
        name: on.id || on.textContent.trim().slice(0, 40),
        shown: style.outlineStyle !== "none" || style.boxShadow !== "none",
        inside: on.getBoundingClientRect().width > 0,
      };
    });
    keyed.steps.push(at);
    if (at.name.startsWith(wanted)) return true;
  }
  return false;
}
// Where a link within the page leads: the browser goes there after the key, and tells of it later still.
async function follow() {
  const before = await page.evaluate(() => location.hash);
  await press("Enter");
  await page.waitForFunction((hash) => location.hash !== hash, before);
  return page.evaluate(() => location.hash);
}
await press("Tab");
keyed.first = await page.evaluate(() => document.activeElement.textContent);
await press("Enter");
keyed.skipped = await tabTo("file");
keyed.text = await tabTo("text");
await page.keyboard.insertText(readFileSync(files.text, "utf8"));
keyed.day = await tabTo("on-day");
await page.keyboard.type("24");
await press("Tab");
await page.keyboard.type("6");
await press("Tab");
await page.keyboard.type("2025");
keyed.button = await tabTo("Check the letter");
await Promise.all([page.waitForNavigation({ waitUntil: "load" }), press("Enter")]);
keyed.heading = await heading();
keyed.download = await tabTo("Download the report");
const [taken] = await Promise.all([page.waitForEvent("download"), press("Enter")]);
keyed.taken = taken.suggestedFilename();
keyed.contents = await tabTo("1.");
keyed.finding = await follow();
if (scripted) {
  keyed.copy = await tabTo("Copy the approved words");
  await press("Enter");
  await page.waitForFunction(() => document.getElementById("said").textContent !== "");
}
keyed.entry = await tabTo("Back to the words of 1");
keyed.mark = await follow();
seen.paths.keyed = keyed;

await browser.close();
console.log(JSON.stringify(seen, null, 1));
