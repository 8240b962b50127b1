// What a page can do better with a script: GOV.UK Frontend's components, buttons that copy, a whole page to drop a letter on.
// Nothing here is needed: without it, every path is there.
const own = document.querySelector("script[data-frontend]");
document.body.classList.add("js-enabled", "govuk-frontend-supported");

import(own.dataset.frontend).then(({ createAll, Button, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink }) => {
  for (const component of [Button, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink]) createAll(component);
});

const said = document.getElementById("said");

function say(words) {
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = words; });
}

async function copy(element) {
  const words = element.textContent.trim();
  if (navigator.clipboard && globalThis.isSecureContext) {
    await navigator.clipboard.writeText(words);
    return;
  }
  const selection = globalThis.getSelection();
  selection.selectAllChildren(element);
  if (!document.execCommand("copy")) throw new Error("not copied");
  selection.removeAllRanges();
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.closest(".copy").hidden = false;
  const label = button.firstChild.textContent;
  button.addEventListener("click", async () => {
    try {
      await copy(document.getElementById(button.dataset.copy));
      button.firstChild.textContent = "Copied";
      say("The approved words were copied");
    } catch {
      button.firstChild.textContent = "Select the words to copy them";
      say("The words could not be copied. Select them instead.");
    }
    setTimeout(() => { button.firstChild.textContent = label; }, 3000);
  });
}

const form = document.querySelector("form[data-letter]");
if (form) {
  const file = form.querySelector("input[type=file]");
  const zone = form.querySelector("[data-drop]");
  let depth = 0;
  const carriesFile = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  const over = (more) => {
    depth = Math.max(0, depth + more);
    zone.classList.toggle("over", depth > 0);
  };
  document.addEventListener("dragenter", (event) => { if (carriesFile(event)) over(1); });
  document.addEventListener("dragleave", (event) => { if (carriesFile(event)) over(-1); });
  document.addEventListener("dragover", (event) => { if (carriesFile(event)) event.preventDefault(); });
  document.addEventListener("drop", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    depth = 0;
    over(0);
    if (event.dataTransfer.files.length !== 1) {
      say("Drop one file at a time");
      return;
    }
    file.files = event.dataTransfer.files;
    say(`${file.files[0].name} was chosen`);
    file.focus();
  });
}
