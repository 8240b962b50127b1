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
    var own = result.findings.filter(function (one) { return !one.letter; }).map(function (one) { return one.finding; });
    result.findings.forEach(function (one, at) {
      list.appendChild(shown(one, at, one.letter ? null : Words.change(one.finding, own)));
    });
  }

  function said(day) {
    var parts = day.split("-").map(Number);
    return new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]))
      .toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  }

  /* One finding: what is written, why it is wrong, the approved words and what can be done; `change` may be null. */
  function shown(one, at, change) {
    var finding = one.finding, approved = finding.approved;
    var box = element("article");
    var head = element("h2", finding.quote ? "“" + plain(finding.quote) + "”" : "Something is missing");
    head.id = "finding-" + at;
    box.setAttribute("aria-labelledby", head.id);
    box.appendChild(element("span", LABELS[finding.severity], "label " + finding.severity));
    box.appendChild(head);
    if (one.letter) box.appendChild(element("p", "In the attached letter " + one.letter + ", " + finding.place.label, "where"));
    box.appendChild(element("p", finding.message));
    if (approved.text) {
      box.appendChild(element("p", "Approved words:", "where"));
      box.appendChild(element("blockquote", plain(approved.text)));
    }
    box.appendChild(about(approved));
    box.appendChild(buttons(one.finding, change, head));
    return box;
  }

  function about(approved) {
    var lines = element("dl", "", "about");
    function add(name, value) {
      lines.appendChild(element("dt", name));
      lines.appendChild(element("dd")).appendChild(value);
    }
    add("Entry", document.createTextNode(approved.id + (approved.valid_from ? ", since " + said(approved.valid_from) : "")));
    if (approved.owner) add("Owner", owner(approved.owner));
    if (approved.source) add("Source", document.createTextNode(plain(approved.source)));
    return lines;
  }

  function owner(name) {
    if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(name)) return document.createTextNode(name);
    var link = element("a", name);
    link.href = "mailto:" + encodeURIComponent(name).replace("%40", "@");
    return link;
  }

  function buttons(finding, change, head) {
    var row = element("p");
    if (change) {
      row.appendChild(button("Use the approved words", "", head, function () { return use(change); }));
      row.appendChild(element("span", finding.fix.title + (finding.fix.safety === "review" ? ": read the sentence again afterwards." : "."), "small"));
    }
    if (finding.approved.text) {
      row.appendChild(button("Copy the approved words", "secondary", head, function () { return copy(finding.approved.text); }));
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
    var words = plain(text);
    return (navigator.clipboard ? navigator.clipboard.writeText(words) : Promise.reject()).then(null, function () {
      var field = element("textarea", words);
      document.body.appendChild(field);
      field.select();
      var done = document.execCommand("copy");
      field.remove();
      if (!done) throw new Error("Outlook does not let the words be copied: select them above instead.");
    }).then(function () { say("The approved words are copied.", "clean"); });
  }

  /* Put the approved words into the message; where only somebody can say which words are meant, where these are selected. */
  function use(change) {
    var body = item().body;
    return Policyline.asked(body, "getTypeAsync").then(function (type) {
      return Policyline.asked(body, "getAsync", [type]).then(function (now) {
        var made = Words.put(now, type, change);
        var done = made.body === undefined ? inSelection(made) : taken(body, "setAsync", [made.body, { coercionType: type }]);
        return done.then(function () { return check("“" + plain(made.written) + "” is now “" + plain(made.words) + "”."); });
      });
    });
  }

  function inSelection(made) {
    return Policyline.asked(item(), "getSelectedDataAsync", ["text"]).then(function (selected) {
      return plain(selected.data);
    }, function () { return ""; }).then(function (selected) {
      if (selected === plain(made.written)) return taken(item(), "setSelectedDataAsync", [made.words, { coercionType: "text" }]);
      throw new Error("“" + plain(made.written) + "” stands in the message more than once. Select the words you mean in the message, then press the button again.");
    });
  }

  function taken(of, name, args) {
    return Policyline.asked(of, name, args).then(null, function () {
      throw new Error("Outlook does not let the message be changed here. Copy the words, and put them in yourself.");
    });
  }

  function plain(text) {
    return String(text).replace(/\s+/g, " ").trim();
  }

  again.addEventListener("click", function () {
    if (!again.getAttribute("aria-disabled")) check();
  });
  if (typeof Office === "undefined") say("Open this pane in Outlook, beside a message that you are writing.", "away");
  else Office.onReady(function () { check(); });
}());
