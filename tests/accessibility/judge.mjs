// Opens a page in Chromium at the width of a desk and of a telephone, and asks axe-core what is wrong with it.
// Arguments: the page's file, and optionally a folder for pictures of it. Writes one JSON object; needs no network.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [file, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox"],
});
const found = {};
for (const width of [1280, 320]) {
  const page = await (await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true })).newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(axe);
  const result = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  found[width] = {
    violations: result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
    unsure: result.incomplete.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
    passes: result.passes.length,
    overflow: await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    requests: asked.length,
  };
  if (pictures) await page.screenshot({ path: join(pictures, `${width}.png`), fullPage: true });
  if (pictures && width === 1280) await page.pdf({ path: join(pictures, "paper.pdf"), format: "A4" });
}
await browser.close();
console.log(JSON.stringify(found, null, 1));
