// Takes docs/images/page.png and line.png anew: the pages of `policyline serve`, which must run at the address that is given.
// It takes the browser's driver from tests/accessibility: node scripts/page_pictures.mjs http://127.0.0.1:8000
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { chromium } = createRequire(`${root}tests/accessibility/`)("playwright-core");
const address = process.argv[2];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1240, height: 1430 } });
await page.goto(address);
const letter = readFileSync(`${root}examples/letters/letter-3.md`, "utf8");
await page.fill("#text", letter.slice(letter.indexOf("Dear ")));
for (const [part, value] of [["day", "13"], ["month", "3"], ["year", "2025"]]) await page.fill(`#on-${part}`, value);
await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: "Check the letter" }).click()]);
await page.screenshot({ path: `${root}docs/images/page.png` });
await page.setViewportSize({ width: 1240, height: 1180 });
await page.goto(`${address}/lines/all-sectors-benefit?on=2025-06-24`);
await page.screenshot({ path: `${root}docs/images/line.png`, fullPage: false });
await browser.close();
