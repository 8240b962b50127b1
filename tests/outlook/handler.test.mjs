// What runs when somebody presses Send, as classic Outlook for Windows runs it: one script without a page, with a mock of
// Office and a real service. SITE is a folder made by make.py; SERVICE the address of `policyline serve`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import vm from "node:vm";
import { office } from "./office.mjs";

const { SITE, SERVICE } = process.env;
const script = readFileSync(join(SITE, "policyline.js"), "utf8");
const WRONG = "<p>Dear Ms Finch,</p><p>The Industrial Strategy Green Paper Consultation received over 2000 responses.</p>";
const RIGHT = "<p>Dear Ms Finch,</p><p>Thank you for your letter.</p>";

// The requests of a browser, over node's own: what the script uses of them.
class XMLHttpRequest {
  open(method, url) { this.method = method; this.url = url; this.headers = {}; }
  setRequestHeader(name, value) { this.headers[name] = value; }
  send(body) {
    const asked = request(this.url, { method: this.method, headers: this.headers, timeout: this.timeout }, (answer) => {
      const pieces = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("end", () => { this.status = answer.statusCode; this.responseText = Buffer.concat(pieces).toString(); this.onload(); });
      answer.on("error", () => this.onerror());
    });
    asked.on("timeout", () => { this.over = true; asked.destroy(); this.ontimeout(); });
    asked.on("error", () => this.over || this.onerror());
    asked.end(body);
  }
}

/** The script as Outlook loads it, for a message; `changes` are made to its settings. */
function loaded(message, changes = {}) {
  const sandbox = { Office: office(message), XMLHttpRequest, setTimeout, clearTimeout };
  vm.runInNewContext(script, sandbox);
  Object.assign(sandbox.Policyline.SETTINGS, changes);
  return sandbox.Policyline;
}

/** What the handler answers when the message is sent, how often, and after how many seconds. */
async function sent(message, changes) {
  loaded(message, changes);
  const began = Date.now(), answers = [];
  await new Promise((resolve) => {
    message.handlers.onMessageSend({ completed: (options) => { answers.push(options); resolve(); } });
  });
  const seconds = (Date.now() - began) / 1000;
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(answers.length, 1);
  return { ...answers[0], seconds };
}

const standIns = [];
/** A server in the place of the service. */
async function standIn(answer) {
  const server = createServer(answer);
  standIns.push(server);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${server.address().port}`;
}
after(() => standIns.forEach((server) => { server.closeAllConnections(); server.close(); }));

const encoded = (text) => Buffer.from(text).toString("base64");

test("a letter that agrees with the lines is sent", async () => {
  assert.equal((await sent({ body: RIGHT })).allowEvent, true);
});

test("a letter that does not is asked about, in words that Outlook can show", async () => {
  const answer = await sent({ body: WRONG, subject: "Your letter" });
  assert.equal(answer.allowEvent, false);
  assert.match(answer.errorMessage, /^Policyline found one thing in this message that does not agree with the approved lines\.\n• “2000”\. Approved: “over 3000”$/);
  assert.ok(answer.errorMessage.length <= 500);
  assert.equal(answer.commandId, "policylineOpenPane");
  assert.ok(answer.cancelLabel.length <= 20);
  assert.equal("sendModeOverride" in answer, false);
});

test("plain text is checked too, and what is quoted below is not", async () => {
  const line = "The Industrial Strategy Green Paper Consultation received over 2000 responses.";
  assert.equal((await sent({ type: "text", body: `Dear Ms Finch,\n\n${line}\n` })).allowEvent, false);
  assert.equal((await sent({ type: "text", body: `Dear Ms Finch,\n\nThank you.\n\n> ${line}\n` })).allowEvent, true);
  assert.equal((await sent({ body: `${RIGHT}<div id="divRplyFwdMsg">From: you</div>${WRONG}` })).allowEvent, true);
});

test("letters attached are checked, pictures and what is inline are not", async () => {
  const content = { format: "base64", content: encoded("Dear Ms Finch,\n\nThe Industrial Strategy Green Paper Consultation received over 2000 responses.\n") };
  const file = { id: "1", name: "Letter – Zoë’s (final).txt", size: 100, content };
  assert.equal((await sent({ body: RIGHT, attachments: [file] })).allowEvent, false);
  assert.equal((await sent({ body: RIGHT, attachments: [{ ...file, name: "letter.png" }] })).allowEvent, true);
  assert.equal((await sent({ body: RIGHT, attachments: [{ ...file, isInline: true }] })).allowEvent, true);
});

test("what could not be checked is named", async () => {
  const { check } = loaded({}, {});
  const attachments = [
    { id: "1", name: "huge.docx", size: 11 * 1024 * 1024, content: null },
    { id: "2", name: "cloud.docx", size: 10, attachmentType: "cloud", content: null },
    { id: "3", name: "link.docx", size: 10, content: { format: "url", content: "https://x" } },
    { id: "4", name: "broken.docx", size: 10, content: { format: "base64", content: encoded("no Word file") } },
  ];
  const found = await check(office({ body: RIGHT, attachments }).context.mailbox.item, 20);
  assert.deepEqual(Array.from(found.unread, (one) => one.name).sort(), ["broken.docx", "cloud.docx", "huge.docx", "link.docx"]);
  assert.match(found.day, /^\d{4}-\d\d-\d\d$/);
});

test("with the service away, slow, broken or full, the message is sent", async () => {
  const away = await sent({ body: WRONG }, { service: "http://127.0.0.1:9" });
  assert.equal(away.allowEvent, true);
  const slow = await sent({ body: WRONG }, { service: await standIn(() => {}), seconds: 0.3 });
  assert.equal(slow.allowEvent, true);
  assert.ok(slow.seconds < 2);
  const dripping = await standIn((_, answer) => {
    answer.writeHead(200);
    const drops = setInterval(() => answer.write(" "), 50);
    answer.on("close", () => clearInterval(drops));
  });
  const drop = await sent({ body: WRONG }, { service: dripping, seconds: 0.3 });
  assert.equal(drop.allowEvent, true);
  assert.ok(drop.seconds < 2);
  for (const [status, body] of [[200, "no JSON"], [200, "{}"], [200, "null"], [200, '{"reports": [{}]}'], [401, "{}"], [429, "{}"], [500, ""], [504, "{}"]]) {
    const service = await standIn((_, answer) => { answer.writeHead(status); answer.end(body); });
    assert.equal((await sent({ body: WRONG }, { service })).allowEvent, true, `${status} ${body}`);
  }
});

test("so it is where Outlook itself gives nothing", async () => {
  for (const name of ["subject", "type", "body", "attachments"]) {
    assert.equal((await sent({ body: WRONG, fails: [name] })).allowEvent, true, name);
  }
  assert.equal((await sent({ body: WRONG, delay: 400 }, { seconds: 0.2 })).allowEvent, true);
  const message = { body: WRONG };
  const policyline = loaded(message);
  const answers = [];
  const sandbox = { Office: { actions: { associate: () => {} } }, XMLHttpRequest, setTimeout, clearTimeout };
  vm.runInNewContext(`${script}; Office.context = null; handler = Policyline.onMessageSend`, sandbox);
  sandbox.handler({ completed: (options) => answers.push({ ...options }) });
  assert.deepEqual(answers, [{ allowEvent: true }]);
  assert.ok(policyline);
});

test("an attachment that Outlook does not give leaves the rest checked", async () => {
  const file = { id: "1", name: "letter.docx", size: 10, content: null };
  assert.equal((await sent({ body: WRONG, attachments: [file], fails: ["content"] })).allowEvent, false);
});

test("only what is grave enough is asked about", async () => {
  const finding = (severity) => ({ severity, quote: "q", message: "m", place: {}, approved: { text: "a" } });
  const reports = JSON.stringify({ reports: [{ path: "message.eml", checked: true, as_of: "2026-11-22", findings: [finding("warning"), finding("note")] }] });
  const service = await standIn((_, answer) => answer.end(reports));
  assert.match((await sent({ body: RIGHT }, { service })).errorMessage, /found one thing/);
  assert.match((await sent({ body: RIGHT }, { service, least: "note" })).errorMessage, /found 2 things .* that do not/);
  assert.equal((await sent({ body: RIGHT }, { service, least: "error" })).allowEvent, true);
});

test("many findings are counted, not cut", () => {
  const finding = { letter: "", finding: { quote: "words ".repeat(60), approved: { text: "other words ".repeat(60) } } };
  const text = loaded({}).question(Array(30).fill(finding));
  assert.ok(text.length <= 500);
  const [, more] = text.match(/• and (\d+) more$/);
  assert.equal(Number(more) + text.match(/Approved/g).length, 30);
});

test("the token goes with the request, and nothing is asked of anybody else", async () => {
  const asked = [];
  const service = await standIn((message, answer) => { asked.push([message.method, message.url, message.headers.authorization]); answer.end('{"reports": []}'); });
  await sent({ body: RIGHT }, { service: `${service}/`, token: "abc" });
  assert.deepEqual(asked, [["POST", "/v1/check", "Bearer abc"]]);
});

test("any text makes a mail file in ASCII", () => {
  const { mail } = loaded({});
  const subjects = ["", "Zoë – £1", "a\r\nBcc: x@x.example", "\ud83d\ude00".repeat(50), "half \ud83d of one", "\udc00\udc00"];
  for (const subject of subjects) {
    const file = mail({ subject, body: subject, type: "text", files: [] });
    assert.match(file, /^[\x20-\x7e\r\n]*$/);
    assert.ok(!/^Bcc/m.test(file));
    assert.ok(file.split("\r\n").every((line) => line.length < 100));
    const [head] = file.split("\r\n\r\n");
    const words = [...head.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)].map((word) => Buffer.from(word[1], "base64").toString());
    assert.equal(words.join(""), subject.replace(/[\r\n]+/g, " ").toWellFormed?.() ?? words.join(""));
  }
});

test("the script is ECMAScript 2016, which is all that classic Outlook has", () => {
  const require = createRequire(new URL("../accessibility/judge.mjs", import.meta.url));
  const { parse } = require("acorn");
  parse(script, { ecmaVersion: 2016, sourceType: "script" });
  assert.throws(() => parse("async function f() {}; await f()", { ecmaVersion: 2016 }));
  assert.ok(!/\b(window|document|import|navigator|localStorage)\b\s*[.(]/.test(script.replace(/\/\*[\s\S]*?\*\//g, "")));
});

before(() => assert.ok(SITE && SERVICE, "SITE and SERVICE say what to test"));
