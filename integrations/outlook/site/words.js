/*
 * Where words that were checked stand in a message, and how others are put in their place.
 *
 * The service says where by counting: a finding's edits begin and end so many code points before or after its quotation,
 * and may reach beyond it ("2000" is quoted, "over 2000" is replaced). So a message is read here sign for sign as the
 * service reads it, and where that cannot be done nothing is changed.
 */
"use strict";

var Words = (function () {
  var EDGE = /^(address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/i;
  /* What nobody sees, and what was answered: neither is the writer's own. */
  var NOT_READ = "script,style,template,datalist,object,audio,video,canvas,svg,del,[hidden],blockquote," +
    ".gmail_quote,.yahoo_quoted,.moz-cite-prefix,.moz-forward-container,.protonmail_quote";
  var HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/i;
  var ANSWERED = /^(x_)?(divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container)$/i;
  var MARK = /^[\d\s()[\]*\u2020\u2021]+$/;

  /* A text's signs, each with where it came from; `space` is what is one sign where it stands in a row. */
  function each(text, space, add) {
    text.replace(space, function (sign, from) { add(/\s/.test(sign) && sign !== "\u00a0" ? " " : sign, from, from + sign.length); });
  }
  var AS_IT_STANDS = /\r\n|[\ud800-\udbff][\udc00-\udfff]|[^]/g;
  var AS_SHOWN = /[ \t\r\n\f]+|[\ud800-\udbff][\udc00-\udfff]|[^]/g;

  /* A message in plain text: its `signs`, `cut` to put other words in the place of some, and the `body` as it then is. */
  function ofText(body) {
    var signs = [];
    each(body, AS_IT_STANDS, function (sign, from, to) { signs.push({ sign: sign, from: from, to: to }); });
    return {
      signs: signs,
      cut: function (first, after, text) {
        var from = first < signs.length ? signs[first].from : body.length;
        body = body.slice(0, from) + text + body.slice(after > first ? signs[after - 1].to : from);
      },
      body: function () { return body; },
    };
  }

  /* The same of a message in HTML: words may be spread over several elements, which stay as they are. */
  function ofHtml(body) {
    var page = new DOMParser().parseFromString(body, "text/html"), signs = [], answered = false;
    function read(node) {
      var edge = node.nodeType === 1 && EDGE.test(node.nodeName);
      if (node.nodeType === 1) {
        answered = answered || ANSWERED.test(node.id);
        if (node.matches(NOT_READ) || HIDDEN.test(node.getAttribute("style") || "")) return void signs.push({ sign: " ", edge: edge });
      }
      if (answered) return;
      if (edge) signs.push({ sign: " ", edge: true });
      if (node.nodeName === "BR") signs.push({ sign: " " });
      if (node.nodeType === 3 && !(node.parentNode.closest("sup") && MARK.test(node.data))) {
        each(node.data, node.parentNode.closest("pre") ? AS_IT_STANDS : AS_SHOWN, function (sign, from, to) {
          signs.push({ sign: sign, node: node, from: from, to: to });
        });
      }
      Array.from(node.childNodes).forEach(read);
      if (edge) signs.push({ sign: " ", edge: true });
    }
    read(page.body);
    return {
      signs: signs,
      cut: function (first, after, text) {
        if (after === first) {
          var before = signs[first - 1], there = before && before.node ? before : signs[first];
          there.node.insertData(there === before ? there.to : there.from, text);
          return;
        }
        for (var at = after - 1; at >= first; at -= 1) {
          var one = signs[at];
          if (one.node) one.node.replaceData(one.from, one.to - one.from, at === first ? text : "");
        }
      },
      body: function () { return page.documentElement.outerHTML; },
    };
  }

  function letter(sign) {
    return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  }

  /* Whether signs `first` to `after` are words of their own: "2000" is none in "12000". */
  function apart(signs, first, after) {
    function inside(at) {
      return at > 0 && at < signs.length && letter(signs[at - 1].sign) && letter(signs[at].sign);
    }
    return !inside(first) && !inside(after);
  }

  /* Where `quote` begins among signs. */
  function places(signs, quote) {
    var wanted = Array.from(quote, function (sign) { return /\s/.test(sign) && sign !== "\u00a0" ? " " : sign; }), found = [];
    for (var at = 0; at + wanted.length <= signs.length; at += 1) {
      var step = 0;
      while (step < wanted.length && signs[at + step].sign === wanted[step]) step += 1;
      if (step === wanted.length && apart(signs, at, at + step)) found.push(at);
    }
    return found;
  }

  /* What a finding's correction does, counted from the first sign of its quotation; null where it has none that may be done
     at a press. `among` are the findings of the message in order, which tell apart words that stand in it several times. */
  function change(finding, among) {
    if (!finding.quote || !finding.fix || finding.fix.safety === "show" || !finding.fix.edits.length) return null;
    var alike = among.filter(function (one) { return one.quote === finding.quote; });
    return {
      quote: finding.quote,
      turn: alike.indexOf(finding),
      alike: alike.length,
      edits: finding.fix.edits.map(function (edit) {
        return { first: edit.start - finding.start, after: edit.end - finding.start, text: edit.text };
      }).sort(function (one, other) { return other.first - one.first; }),
    };
  }

  /* The stretch that a change concerns where its quotation begins at `at`: the words `written` and what they become;
     null where it would reach into a word or over the edge of a paragraph. */
  function stretch(signs, at, wanted) {
    var first = 0, after = Array.from(wanted.quote).length;
    wanted.edits.forEach(function (edit) { first = Math.min(first, edit.first); after = Math.max(after, edit.after); });
    if (at + first < 0 || at + after > signs.length || !apart(signs, at + first, at + after)) return null;
    var within = signs.slice(at + first, at + after);
    if (within.some(function (one) { return one.edge; })) return null;
    var written = within.map(function (one) { return one.sign; }), words = written.slice();
    wanted.edits.forEach(function (edit) { words.splice(edit.first - first, edit.after - edit.first, edit.text); });
    return { at: at, written: written.join(""), words: words.join("") };
  }

  /* Make a change in a message as Outlook gave it, `type` "html" or "text": `{written, words, body}`, without the body where
     the words stand in it several times and only somebody can say which are meant. Throws a sentence for them. */
  function put(body, type, wanted) {
    var message = type === "html" ? ofHtml(body) : ofText(body);
    var quoted = places(message.signs, wanted.quote);
    if (!quoted.length) throw new Error("These words are not in the message as it is now. Check again.");
    var found = quoted.map(function (at) { return stretch(message.signs, at, wanted); }).filter(Boolean);
    var one = found.length === 1 ? found[0] : found.length === wanted.alike ? found[wanted.turn] : null;
    if (one) {
      wanted.edits.forEach(function (edit) { message.cut(one.at + edit.first, one.at + edit.after, edit.text); });
      return { written: one.written, words: one.words, body: message.body() };
    }
    if (!found.length || found.some(function (other) { return other.written !== found[0].written; })) {
      throw new Error("The words cannot be put in here. Copy them, and put them in yourself.");
    }
    return { written: found[0].written, words: found[0].words };
  }

  return { change: change, put: put };
}());

if (typeof module !== "undefined") module.exports = Words;
