/*
 * Checks the message that is being written in Outlook, and asks before it is sent where something was found.
 *
 * This one file runs on its own in classic Outlook for Windows, where there is no page and no later JavaScript than
 * ECMAScript 2016; in other Outlooks a page loads it, and so does the pane. Whatever goes wrong here, the message is sent.
 */
"use strict";

var Policyline = (function () {
  /* Filled in by make.py: where the service is, its token if it wants one, the least severity that is asked about
     ("error", "warning" or "note"), and how many seconds a check may keep a message waiting. */
  var SETTINGS = {
    "service": "https://policyline.example.gov.uk",
    "token": "",
    "least": "warning",
    "seconds": 4
  };

  var SEVERITIES = ["error", "warning", "note"];
  var LETTERS = /\.(docx|dotx|docm|dotm|odt|ott|pdf|html|htm|md|txt)$/i;
  /* Bytes of all that is sent to be checked: more takes too long while somebody waits. */
  var LARGEST = 10 * 1024 * 1024;
  /* Characters: what Outlook shows of a message in its dialog. */
  var DIALOG = 500;

  /* What Outlook's function `name` of `of` gives, as a promise. */
  function asked(of, name, args) {
    return new Promise(function (resolve, reject) {
      of[name].apply(of, (args || []).concat(function (result) {
        if (result.status === "succeeded") resolve(result.value);
        else reject(new Error("Outlook does not let the message be read just now. Check again, or send it all the same."));
      }));
    });
  }

  /* The message: its subject, its body as HTML or text, and the letters attached; `left` names those that are not checked. */
  function read(item) {
    return Promise.all([
      asked(item.subject, "getAsync"),
      asked(item.body, "getTypeAsync"),
      item.getAttachmentsAsync ? asked(item, "getAttachmentsAsync") : [],
    ]).then(function (found) {
      var type = found[1] === "html" ? "html" : "text";
      return asked(item.body, "getAsync", [type]).then(function (body) {
        return attached(item, found[2]).then(function (files) {
          return { subject: found[0], body: body, type: type, files: files.taken, left: files.left };
        });
      });
    });
  }

  function attached(item, files) {
    var taken = [], left = [], bytes = 0;
    var letters = files.filter(function (file) { return !file.isInline && LETTERS.test(file.name); });
    return Promise.all(letters.map(function (file) {
      bytes += file.size || 0;
      if (bytes > LARGEST || file.attachmentType === "cloud") {
        left.push(file.name);
        return null;
      }
      return asked(item, "getAttachmentContentAsync", [file.id]).then(function (content) {
        if (content.format === "base64") taken.push({ name: file.name, data: content.content });
        else left.push(file.name);
      }, function () { left.push(file.name); });
    })).then(function () { return { taken: taken, left: left }; });
  }

  /* Base64 of a text in UTF-8; there is no btoa everywhere. */
  function base64(text) {
    var signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    /* Half a character, which no encoding has, becomes the sign for one that is lost. */
    var whole = Array.from(String(text), function (sign) { return /^[\ud800-\udfff]$/.test(sign) ? "\ufffd" : sign; }).join("");
    var bytes = encodeURIComponent(whole).replace(/%([0-9A-F]{2})/g, function (_, hex) {
      return String.fromCharCode(parseInt(hex, 16));
    });
    var out = [];
    for (var at = 0; at < bytes.length; at += 3) {
      var three = (bytes.charCodeAt(at) << 16) | ((bytes.charCodeAt(at + 1) || 0) << 8) | (bytes.charCodeAt(at + 2) || 0);
      out.push(signs[three >> 18] + signs[(three >> 12) & 63] +
        (at + 1 < bytes.length ? signs[(three >> 6) & 63] : "=") + (at + 2 < bytes.length ? signs[three & 63] : "="));
    }
    return out.join("");
  }

  function lines(data) {
    return data.replace(/\s+/g, "").replace(/.{76}/g, "$&\r\n");
  }

  /* The message as a mail file, in ASCII alone: the service reads quoted letters and attachments in it as it does in any. */
  function mail(message) {
    var mark = "=_policyline_" + Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);
    var signs = Array.from(String(message.subject || "").replace(/[\r\n]+/g, " ")), words = [];
    while (signs.length) words.push("=?utf-8?B?" + base64(signs.splice(0, 10).join("")) + "?=");
    var parts = [
      "Content-Type: text/" + (message.type === "html" ? "html" : "plain") + "; charset=utf-8\r\n" +
        "Content-Transfer-Encoding: base64\r\n\r\n" + lines(base64(message.body)),
    ].concat(message.files.map(function (file) {
      var name = encodeURIComponent(file.name).replace(/['()*]/g, function (sign) {
        return "%" + sign.charCodeAt(0).toString(16).toUpperCase();
      });
      return "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n" +
        "Content-Disposition: attachment;\r\n filename*=utf-8''" + name + "\r\n\r\n" + lines(file.data);
    }));
    return "MIME-Version: 1.0\r\nX-Unsent: 1\r\nSubject: " + words.join("\r\n ") + "\r\n" +
      "Content-Type: multipart/mixed; boundary=\"" + mark + "\"\r\n\r\n" +
      parts.map(function (part) { return "--" + mark + "\r\n" + part + "\r\n"; }).join("") + "--" + mark + "--\r\n";
  }

  /* The reports on a mail file; rejected with a sentence for a person where there are none. */
  function reports(file, seconds) {
    return new Promise(function (resolve, reject) {
      var away = "The checking service cannot be reached. You can send the message all the same.";
      var mark = "policyline-" + Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);
      var request = new XMLHttpRequest();
      request.open("POST", SETTINGS.service.replace(/\/+$/, "") + "/v1/check");
      request.setRequestHeader("Content-Type", "multipart/form-data; boundary=" + mark);
      if (SETTINGS.token) request.setRequestHeader("Authorization", "Bearer " + SETTINGS.token);
      request.timeout = seconds * 1000;
      request.onerror = request.onabort = function () { reject(new Error(away)); };
      request.ontimeout = function () { reject(new Error("The check took too long. You can send the message all the same.")); };
      request.onload = function () {
        var said = null;
        try { said = JSON.parse(request.responseText); } catch (fault) { /* it was no answer of the service */ }
        if (said && Array.isArray(said.reports) && said.reports.every(whole)) resolve(said.reports);
        else if (request.status === 401 || request.status === 403) reject(new Error("The checking service does not know this add-in: tell those who look after it."));
        else if (request.status === 413) reject(new Error("The message is too large to be checked."));
        else if (request.status === 429 || request.status === 503 || request.status === 504) reject(new Error("The checking service is busy. Try again in a minute, or send the message all the same."));
        else reject(new Error(away));
      };
      request.send("--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"message.eml\"\r\n" +
        "Content-Type: message/rfc822\r\n\r\n" + file + "\r\n--" + mark + "--\r\n");
    });
  }

  /* Whether a report has what is used of it: anything may answer at an address. */
  function whole(report) {
    return report && typeof report.path === "string" && Array.isArray(report.findings) && report.findings.every(function (finding) {
      return finding && SEVERITIES.indexOf(finding.severity) >= 0 && typeof finding.message === "string" && finding.approved && finding.place;
    });
  }

  /* What there is to say of the message that is being written: `findings`, each with the `letter` it is in ("" for the
     message itself), `unread` with what could not be checked and why, and the day it was judged on. */
  function check(item, seconds) {
    return read(item).then(function (message) {
      return reports(mail(message), seconds).then(function (found) {
        var findings = [], unread = message.left.map(function (name) {
          return { name: name, reason: "it is too large, or kept elsewhere" };
        });
        found.forEach(function (report) {
          var letter = report.path.indexOf(" > ") < 0 ? "" : report.path.split(" > ").pop();
          if (!report.checked) unread.push({ name: letter || "the message", reason: report.reason || "" });
          report.findings.forEach(function (finding) { findings.push({ letter: letter, finding: finding }); });
        });
        return { findings: findings, unread: unread, day: found.length ? found[0].as_of : "" };
      });
    });
  }

  /* The findings that somebody is asked about before a message is sent. */
  function grave(found) {
    return found.findings.filter(function (one) {
      return SEVERITIES.indexOf(one.finding.severity) <= SEVERITIES.indexOf(SETTINGS.least);
    });
  }

  /* The question, within what Outlook shows. */
  function question(found) {
    var one = found.length === 1;
    var text = "Policyline found " + (one ? "one thing" : found.length + " things") +
      " in this message that " + (one ? "does" : "do") + " not agree with the approved lines.";
    for (var at = 0; at < found.length; at += 1) {
      var finding = found[at].finding;
      var words = finding.quote ? "“" + short(finding.quote, 60) + "”" : "Missing";
      var line = "\n• " + words + (finding.approved.text ? ". Approved: “" + short(finding.approved.text, 90) + "”" : "");
      var more = found.length - at - 1;
      if (text.length + line.length + (more ? 20 : 0) > DIALOG) return text + "\n• and " + (more + 1) + " more";
      text += line;
    }
    return text;
  }

  function short(text, most) {
    var plain = String(text).replace(/\s+/g, " ").trim();
    return plain.length <= most ? plain : plain.slice(0, most).replace(/\s*\S*$/, "") + " …";
  }

  /* Outlook calls this when somebody presses Send. It is answered once, and with yes unless something was found in time. */
  function onMessageSend(event) {
    var over = false;
    function answer(options) {
      if (over) return;
      over = true;
      clearTimeout(clock);
      event.completed(options);
    }
    function send() { answer({ allowEvent: true }); }
    var clock = setTimeout(send, SETTINGS.seconds * 1000);
    try {
      check(Office.context.mailbox.item, SETTINGS.seconds).then(function (result) {
        var found = grave(result);
        if (!found.length) return send();
        return answer({
          allowEvent: false,
          errorMessage: question(found),
          cancelLabel: "Look at it",
          commandId: "policylineOpenPane",
        });
      }).then(null, send);
    } catch (fault) {
      send();
    }
  }

  return { SETTINGS: SETTINGS, asked: asked, check: check, mail: mail, grave: grave, question: question, onMessageSend: onMessageSend };
}());

if (typeof Office !== "undefined" && Office.actions) Office.actions.associate("onMessageSend", Policyline.onMessageSend);
