// The pane in Chromium, with a mock of Office and a real service; axe-core judges it as it stands in every state.
// SITE is a folder made by make.py for the address http://127.0.0.1:PORT; PICTURES, if given, gets screenshots.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { office } from "./office.mjs";

const { SITE, PORT, PICTURES } = process.env;
const require = createRequire(new URL("../accessibility/judge.mjs", import.meta.url));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".png": "image/png" };
const LINE = "The Industrial Strategy Green Paper Consultation received over 2000 responses.";
const WRONG = `<html><head></head><body><p>Dear Ms Finch,</p><p style="color: navy">The <b>Industrial Strategy</b> Green Paper
  Consultation received <i>over&nbsp;20</i><b>00</b> responses.</p></body></html>`;
const RIGHT = "<p>Dear Ms Finch,</p><p>Thank you for your letter.</p>";
let browser, server;

before(async () => {
  server = createServer((asked, answer) => {
    try {
      answer.setHeader("Content-Type", TYPES[extname(asked.url)] ?? "text/plain");
      answer.end(readFileSync(join(SITE, asked.url)));
    } catch { answer.writeHead(404); answer.end(); }
  });
  await new Promise((resolve) => server.listen(Number(PORT), "127.0.0.1", resolve));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--headless", "--no-sandbox"] });
});
after(async () => { await browser.close(); server.close(); });

/** The pane beside `message`, once it has said what it found; it is closed with the test. */
async function opened(t, message, { width = 320, office: withOffice = true } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  t.after(() => context.close());
  const page = await context.newPage();
  page.faults = [];
  page.strangers = [];
  page.on("pageerror", (fault) => page.faults.push(fault.message));
  page.on("request", (asked) => { if (!asked.url().startsWith("http://127.0.0.1:")) page.strangers.push(asked.url()); });
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  if (withOffice) await page.addInitScript(`window.message = ${JSON.stringify(message)}; window.Office = (${office})(window.message);`);
  await page.goto(`http://127.0.0.1:${PORT}/pane.html`);
  await settled(page);
  return page;
}

/** Wait until the pane says this. */
async function says(page, what) {
  await page.waitForFunction((source) => new RegExp(source).test(document.getElementById("status").textContent), what.source, { timeout: 15_000 });
}

const settled = (page) => says(page, /(?<!Checking …)$/);

const status = (page) => page.textContent("#status");
const body = (page) => page.evaluate(() => window.message.body);

/** Nothing for axe to find, nothing that runs out sideways, and nothing asked of others than Office's own script. */
async function judged(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`), []);
  assert.ok(found.passes.length > 10);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  assert.deepEqual(page.faults, []);
  assert.deepEqual(page.strangers, ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

test("a letter with nothing to say of", async (t) => {
  const page = await opened(t, { body: RIGHT });
  assert.match(await status(page), /^Nothing was found\. Checked as of \d+ \w+ \d{4}\.$/);
  await judged(page, "clean");
});

test("a finding is shown with the approved words, and they are put in with the formatting kept", async (t) => {
  const page = await opened(t, { body: WRONG, subject: "Your letter" });
  assert.match(await status(page), /^One thing to look at\./);
  assert.equal(await page.textContent("article h2"), "“2000”");
  assert.equal(await page.textContent("blockquote"), "over 3000");
  await judged(page, "found");
  await page.getByRole("button", { name: "Use the approved words" }).click();
  await says(page, /^“over 2000” is now “over 3000”\. Nothing was found\./);
  const changed = await body(page);
  assert.match(changed, /<p style="color: navy">The <b>Industrial Strategy<\/b> Green Paper/);
  assert.match(changed, /received <i>over 3000<\/i><b><\/b> responses\.<\/p>/);
  assert.deepEqual(await page.evaluate(() => window.message.set), { coercionType: "html" });
  assert.equal(await page.evaluate(() => document.activeElement.id), "status");
  await judged(page, "used");
});

test("the same in plain text", async (t) => {
  const page = await opened(t, { type: "text", body: `Dear Ms Finch,\r\n\r\n${LINE.replace("over 2000", "over\r\n2000")}\r\n` });
  await page.getByRole("button", { name: "Use the approved words" }).click();
  await says(page, /is now .* Nothing was found/);
  assert.equal(await body(page), `Dear Ms Finch,\r\n\r\n${LINE.replace("over 2000", "over 3000")}\r\n`);
});

test("of the same words found twice, those of the button are changed", async (t) => {
  const twice = `<p>${LINE}</p><p>Again: over 2000 responses is what the Industrial Strategy Green Paper Consultation received.</p>`;
  const page = await opened(t, { body: twice });
  await judged(page, "twice");
  await page.getByRole("button", { name: "Use the approved words" }).last().click();
  await says(page, /is now .* One thing to look at/);
  assert.ok((await body(page)).includes(twice.replace("Again: over 2000", "Again: over 3000")));
});

test("where only somebody can say which words are meant, those selected are changed", async (t) => {
  const other = "<p>The debate was attended by over 2000 people.</p>";
  const page = await opened(t, { body: `<p>${LINE}</p>${other}` });
  await page.evaluate(() => { window.message.fails = ["selected"]; });
  const press = () => page.getByRole("button", { name: "Use the approved words" }).click();
  await press();
  await says(page, /^“over 2000” stands in the message more than once\. Select/);
  assert.equal(await body(page), `<p>${LINE}</p>${other}`);
  await page.evaluate(() => { window.message.fails = []; window.message.selected = "over\u00a02000 "; });
  await press();
  await says(page, /^“over 2000” is now “over 3000”/);
  assert.equal(await page.evaluate(() => window.message.put), "over 3000");
});

test("what is quoted below stays as it is", async (t) => {
  const quoted = `<blockquote>${LINE}</blockquote><div id="divRplyFwdMsg"></div><p>${LINE}</p>`;
  const page = await opened(t, { body: `<p>${LINE}</p>${quoted}` });
  await page.getByRole("button", { name: "Use the approved words" }).click();
  await says(page, /is now/);
  assert.ok((await body(page)).includes(`<p>${LINE.replace("over 2000", "over 3000")}</p>${quoted}`));
});

test("words that are gone meanwhile are not put anywhere", async (t) => {
  const page = await opened(t, { body: WRONG });
  await page.evaluate((other) => { window.message.body = other; }, RIGHT);
  await page.getByRole("button", { name: "Use the approved words" }).click();
  await says(page, /^These words are not in the message as it is now/);
  assert.equal(await body(page), RIGHT);
  await page.getByRole("button", { name: "Check again" }).click();
  await says(page, /^Nothing was found/);
});

test("nor are they where Outlook will not take them", async (t) => {
  const page = await opened(t, { body: WRONG, fails: ["setBody"] });
  await page.getByRole("button", { name: "Use the approved words" }).click();
  await says(page, /^Outlook does not let the message be changed here/);
  assert.equal(await body(page), WRONG);
  await judged(page, "refused");
});

test("where Outlook does not give the message it says so", async (t) => {
  const page = await opened(t, { body: WRONG, fails: ["body"] });
  assert.match(await status(page), /^Outlook does not let the message be read just now\./);
  await judged(page, "unread");
});

test("the approved words are copied", async (t) => {
  const page = await opened(t, { body: WRONG });
  await page.getByRole("button", { name: "Copy the approved words" }).click();
  await says(page, /are copied/);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.textContent("blockquote"));
});

test("all of it is done with the keyboard", async (t) => {
  const page = await opened(t, { body: WRONG });
  const reached = [];
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement.textContent));
    if (reached.at(-1) === "Use the approved words") break;
  }
  await judged(page, "focus");
  await page.keyboard.press("Enter");
  await says(page, /is now .* Nothing was found/);
});

test("letters attached are shown by name, without a button that could not reach into them", async (t) => {
  const letter = { id: "1", name: "Letter to Ms Finch.txt", size: 90, content: { format: "base64", content: Buffer.from(`Dear Ms Finch,\n\n${LINE}\n`).toString("base64") } };
  const scan = { id: "2", name: "A scan with a very long name that goes on and on without a single-space-in-its-last-part.pdf", size: 9, content: { format: "base64", content: Buffer.from("no PDF").toString("base64") } };
  const page = await opened(t, { body: RIGHT, attachments: [letter, scan] });
  assert.match(await page.textContent("article .where"), /^In the attached letter Letter to Ms Finch\.txt, /);
  assert.equal(await page.getByRole("button", { name: "Use the approved words" }).count(), 0);
  assert.match(await page.textContent("#unread"), /^Not checked: A scan .* \(.*\)$/);
  await judged(page, "attached");
});

test("with the service away, slow, broken or full it says so, and that the message can be sent", async (t) => {
  const page = await opened(t, { body: WRONG });
  const answers = [
    [(route) => route.abort(), /^The checking service cannot be reached\. You can send the message all the same\.$/],
    [(route) => route.fulfill({ json: { reports: [{}] } }), /^The checking service cannot be reached/],
    [(route) => route.fulfill({ body: "<h1>Welcome</h1>" }), /^The checking service cannot be reached/],
    [(route) => route.fulfill({ status: 500, body: "" }), /^The checking service cannot be reached/],
    [(route) => route.fulfill({ status: 429, json: {} }), /^The checking service is busy/],
    [(route) => route.fulfill({ status: 401, json: {} }), /^The checking service does not know this add-in/],
    [(route) => route.fulfill({ status: 413, json: {} }), /^The message is too large/],
  ];
  for (const [answer, said] of answers) {
    await page.route("**/v1/check", answer);
    await page.getByRole("button", { name: "Check again" }).click();
    await says(page, said);
    assert.equal(await page.locator("article").count(), 0);
    await page.unroute("**/v1/check");
  }
  await judged(page, "away");
  await page.getByRole("button", { name: "Check again" }).click();
  await says(page, /^One thing to look at/);
});

test("markup in a letter, a line or a name is shown, not run", async (t) => {
  const page = await opened(t, { body: WRONG });
  const evil = "<img src=x onerror=alert(1)>";
  const finding = { severity: "warning", quote: evil, message: evil, start: 0, end: 28, place: { label: evil }, fix: { title: evil, safety: "safe", edits: [{ start: 0, end: 28, text: evil }] }, approved: { id: evil, text: evil, owner: `${evil}@x`, source: evil, valid_from: null } };
  await page.route("**/v1/check", (route) => route.fulfill({ headers: { "access-control-allow-origin": "*" }, json: { reports: [{ path: `message.eml > ${evil}`, checked: true, as_of: "2026-11-22", findings: [finding] }, { path: "message.eml", checked: true, as_of: "2026-11-22", findings: [finding] }] } }));
  await page.getByRole("button", { name: "Check again" }).click();
  await says(page, /^2 things/);
  assert.equal(await page.locator("img").count(), 0);
  await judged(page, "markup");
});

test("it is as sound at the width of a large pane, and outside of Outlook it says where it belongs", async (t) => {
  await judged(await opened(t, { body: WRONG }, { width: 640 }), "wide");
  const page = await opened(t, {}, { office: false });
  assert.match(await status(page), /^Open this pane in Outlook/);
});
