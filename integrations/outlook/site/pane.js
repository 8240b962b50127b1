/* The pane beside a message: what was found, the approved words, and a button that puts them in. */
"use strict";

(function () {
  /* Seconds: here somebody has asked for the check, and can wait for it. */
  var PATIENCE = 30;
  var LABELS = { error: "Error", warning: "Warning", note: "Note" };
  var status = document.getElementById("status");
  var list = document.getElementById("findings");
  var unread = document.getElementById("unread");
  var again = document.getElementById("again");
  var turn = 0;

  function element(name, text, kind) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function say(text, kind) {
    status.textContent = text;
    status.className = kind || "";
  }

  function item() {
    return Office.context.mailbox.item;
  }

  /* Check the message and show what was found; `before` is said first, of what was just done. */
  function check(before) {
    var mine = turn += 1;
    again.setAttribute("aria-disabled", "true");
    say((before ? before + " " : "") + "Checking …");
    return Policyline.check(item(), PATIENCE).then(function (result) {
      if (mine === turn) show(result, before);
    }, function (fault) {
      if (mine !== turn) return;
      clear();
      say(fault.message, "away");
    }).then(function () {
      if (mine === turn) again.removeAttribute("aria-disabled");
    });
  }

  function clear() {
    list.textContent = "";
    unread.textContent = "";
    unread.hidden = true;
  }

  function show(result, before) {
    clear();
    var number = result.findings.length;
    var lead = before ? before + " " : "";
    var day = result.day ? " Checked as of " + said(result.day) + "." : "";
    if (number) say(lead + (number === 1 ? "One thing" : number + " things") + " to look at." + day, "found");
    else if (result.unread.length) say(lead + "Nothing was found in what could be checked." + day, "away");
    else say(lead + "Nothing was found." + day, "clean");
    result.unread.forEach(function (one) {
      unread.appendChild(element("li", "Not checked: " + one.name + (one.reason ? " (" + one.reason + ")" : "")));
    });
    unread.hidden = !result.unread.length;
    result.findings.forEach(function (one, at) { list.appendChild(shown(one, at)); });
  }

  function said(day) {
    var parts = day.split("-").map(Number);
    return new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]))
      .toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  }

  /* One finding: what is written, why it is wrong, the approved words and what can be done. */
  function shown(one, at) {
    var finding = one.finding, approved = finding.approved;
    var box = element("article");
    var head = element("h2", finding.quote ? "“" + finding.quote.replace(/\s+/g, " ") + "”" : "Something is missing");
    head.id = "finding-" + at;
    box.setAttribute("aria-labelledby", head.id);
    box.appendChild(element("span", LABELS[finding.severity], "label " + finding.severity));
    box.appendChild(head);
    if (one.letter) box.appendChild(element("p", "In the attached letter " + one.letter + ", " + finding.place.label, "where"));
    box.appendChild(element("p", finding.message));
    if (approved.text) {
      box.appendChild(element("p", "Approved words:", "where"));
      box.appendChild(element("blockquote", approved.text.replace(/\s+/g, " ").trim()));
    }
    box.appendChild(about(approved));
    box.appendChild(buttons(one, head));
    return box;
  }

  function about(approved) {
    var line = element("p", "", "about");
    line.appendChild(document.createTextNode(approved.id + (approved.valid_from ? ", since " + said(approved.valid_from) : "")));
    if (approved.source) line.appendChild(document.createTextNode(", by " + approved.source));
    if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(approved.owner)) {
      var link = element("a", approved.owner);
      link.href = "mailto:" + encodeURIComponent(approved.owner).replace("%40", "@");
      line.appendChild(document.createTextNode(". Ask "));
      line.appendChild(link);
    } else if (approved.owner) line.appendChild(document.createTextNode(". Ask " + approved.owner));
    return line;
  }

  function buttons(one, head) {
    var row = element("p"), change = one.letter ? null : changed(one.finding);
    if (change) {
      row.appendChild(button("Use the approved words", "", head, function () { return use(change); }));
      row.appendChild(element("span", "This puts “" + change.words.replace(/\s+/g, " ") + "” into the message" +
        (one.finding.fix.safety === "review" ? ": read the sentence again afterwards." : "."), "small"));
    }
    if (one.finding.approved.text) {
      row.appendChild(change ? element("br") : document.createTextNode(""));
      row.appendChild(button("Copy the approved words", "secondary", head, function () { return copy(one.finding.approved.text); }));
    }
    return row;
  }

  function button(text, kind, head, act) {
    var made = element("button", text, kind);
    made.type = "button";
    made.setAttribute("aria-describedby", head.id);
    made.addEventListener("click", function () {
      if (made.getAttribute("aria-disabled")) return;
      made.setAttribute("aria-disabled", "true");
      act().then(null, function (fault) { say(fault.message, "away"); }).then(function () {
        made.removeAttribute("aria-disabled");
        if (!document.contains(made)) status.focus();
      });
    });
    return made;
  }

  function copy(text) {
    var plain = text.replace(/\s+/g, " ").trim();
    return (navigator.clipboard ? navigator.clipboard.writeText(plain) : Promise.reject()).then(null, function () {
      var field = element("textarea", plain);
      document.body.appendChild(field);
      field.select();
      var done = document.execCommand("copy");
      field.remove();
      if (!done) throw new Error("Outlook does not let the words be copied: select them above instead.");
    }).then(function () { say("The approved words are copied.", "clean"); });
  }

  /* What a finding's correction does to its quotation: `written`, the new `words`, and the `edits` within it from the last
     to the first, in code points. Null where it changes something else, or nothing that may be done at a press. */
  function changed(finding) {
    if (!finding.quote || !finding.fix || finding.fix.safety === "show") return null;
    var written = Array.from(finding.quote);
    var edits = finding.fix.edits.map(function (edit) {
      return { start: edit.start - finding.start, end: edit.end - finding.start, text: edit.text };
    });
    var inside = edits.every(function (edit) { return edit.start >= 0 && edit.end <= written.length; });
    if (!inside || !edits.length || written.length !== finding.end - finding.start) return null;
    edits.sort(function (a, b) { return b.start - a.start; });
    var words = written.slice();
    edits.forEach(function (edit) { words.splice(edit.start, edit.end - edit.start, edit.text); });
    return { written: finding.quote, words: words.join(""), edits: edits };
  }

  /* Put the approved words into the message, where the quotation stands in it once; else where it is selected. */
  function use(change) {
    var done = "“" + change.written.replace(/\s+/g, " ") + "” is now “" + change.words.replace(/\s+/g, " ") + "”.";
    return Policyline.asked(item().body, "getTypeAsync").then(function (type) {
      return Policyline.asked(item().body, "getAsync", [type]).then(function (body) {
        var result = type === "html" ? inHtml(body, change) : inText(body, change);
        if (result.times === 1) return Policyline.asked(item().body, "setAsync", [result.body, { coercionType: type }]);
        if (!result.times) throw new Error("These words are not in the message any more. Check again.");
        return inSelection(change);
      });
    }).then(function () { return check(done); });
  }

  function inSelection(change) {
    return Policyline.asked(item(), "getSelectedDataAsync", ["text"]).then(function (selected) {
      if (plain(selected.data) !== plain(change.written)) {
        throw new Error("These words stand in the message more than once. Select the ones you mean in the message, then press the button again.");
      }
      return Policyline.asked(item(), "setSelectedDataAsync", [change.words, { coercionType: "text" }]);
    });
  }

  function plain(text) {
    return String(text).replace(/[\s\u00a0]+/g, " ").trim();
  }

  /* A text's signs with white space made one space, each with where it came from: [sign, from, to]. */
  function signs(text, add) {
    Array.from(text).reduce(function (at, sign) {
      add(/[\s\u00a0]/.test(sign) ? " " : sign, at, at + sign.length);
      return at + sign.length;
    }, 0);
  }

  /* Where `written` stands among signs, which are looked at with runs of spaces as one: [first, after] of the last place,
     and how many places there are. */
  function places(found, written) {
    var kept = [], text = [];
    found.forEach(function (one, at) {
      if (one.sign === " " && text[text.length - 1] === " ") return;
      kept.push(at);
      text.push(one.sign);
    });
    var wanted = Array.from(written.replace(/[\s\u00a0]+/g, " ")), times = 0, first = -1;
    for (var at = 0; at + wanted.length <= text.length; at += 1) {
      var same = true;
      for (var step = 0; same && step < wanted.length; step += 1) same = text[at + step] === wanted[step];
      if (same) { times += 1; first = at; }
    }
    return { times: times, sign: function (step) { return first + step < kept.length ? kept[first + step] : found.length; } };
  }

  /* Where the signs of a quotation's code points are, once its white space is one space. */
  function steps(written) {
    var step = -1, space = false, all = [];
    Array.from(written).forEach(function (sign) {
      var blank = /[\s\u00a0]/.test(sign);
      if (!(blank && space)) step += 1;
      space = blank;
      all.push(step);
    });
    all.push(step + 1);
    return all;
  }

  function inText(body, change) {
    var found = [];
    signs(body, function (sign, from, to) { found.push({ sign: sign, from: from, to: to }); });
    var at = places(found, change.written), step = steps(change.written);
    if (at.times === 1) change.edits.forEach(function (edit) {
      var from = edit.start ? found[at.sign(step[edit.start - 1])].to : found[at.sign(step[0])].from;
      if (edit.end > edit.start) from = found[at.sign(step[edit.start])].from;
      var to = edit.end > edit.start ? found[at.sign(step[edit.end - 1])].to : from;
      body = body.slice(0, from) + edit.text + body.slice(to);
    });
    return { times: at.times, body: body };
  }

  /* The same in HTML: words may be spread over several tags, which stay as they are; what is quoted below is left alone. */
  function inHtml(body, change) {
    var page = new DOMParser().parseFromString(body, "text/html"), found = [];
    var walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ALL);
    for (var node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === 1 && /^(divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container)$/i.test(node.id)) break;
      if (node.nodeName === "BR") found.push({ sign: " " });
      if (node.nodeType === 1 && /^(P|DIV|LI|TR|TD|TH|H[1-6]|BLOCKQUOTE|TABLE|UL|OL|HR)$/.test(node.nodeName)) found.push({ sign: "\n" });
      if (node.nodeType === 3 && !node.parentElement.closest("script,style,blockquote")) add(node);
    }
    function add(text) {
      signs(text.data, function (sign, from, to) { found.push({ sign: sign, node: text, from: from, to: to }); });
    }
    var at = places(found, change.written), step = steps(change.written);
    if (at.times === 1) change.edits.forEach(function (edit) {
      if (edit.start === edit.end) {
        var beside = found[at.sign(step[Math.max(edit.start - 1, 0)])];
        beside.node.insertData(edit.start ? beside.to : beside.from, edit.text);
        return;
      }
      var first = at.sign(step[edit.start]);
      for (var sign = at.sign(step[edit.end - 1]); sign > first; sign -= 1) cut(found[sign], "");
      cut(found[first], edit.text);
    });
    return { times: at.times, body: page.documentElement.outerHTML };
  }

  function cut(sign, text) {
    if (sign.node) sign.node.replaceData(sign.from, sign.to - sign.from, text);
  }

  again.addEventListener("click", function () {
    if (!again.getAttribute("aria-disabled")) check();
  });
  if (typeof Office === "undefined") say("Open this pane in Outlook, beside a message that you are writing.", "away");
  else Office.onReady(function () { check(); });
}());
