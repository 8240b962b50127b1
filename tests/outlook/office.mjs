// Outlook as an add-in sees it: a message being written, whose properties are given by callbacks as Office.js gives them.
// The pane's tests put the text of this function into the page; so it uses nothing from outside.
export function office(message) {
  const fail = message.fails ?? [];
  const later = (name, args, value) => {
    const callback = args[args.length - 1];
    setTimeout(() => {
      if (fail.includes(name)) callback({ status: "failed", error: { message: "no" } });
      else callback({ status: "succeeded", value: typeof value === "function" ? value() : value });
    }, message.delay ?? 0);
  };
  const attachments = message.attachments ?? [];
  const item = {
    subject: { getAsync: (...args) => later("subject", args, message.subject ?? "") },
    body: {
      getTypeAsync: (...args) => later("type", args, message.type ?? "html"),
      getAsync: (type, ...args) => later("body", args, () => message.body),
      setAsync: (body, options, ...args) => later("setBody", args, () => { message.body = body; message.set = options; }),
    },
    getAttachmentsAsync: (...args) =>
      later("attachments", args, attachments.map(({ content, ...file }) => ({ attachmentType: "file", isInline: false, ...file }))),
    getAttachmentContentAsync: (id, ...args) =>
      later("content", args, () => attachments.find((file) => file.id === id).content),
    getSelectedDataAsync: (type, ...args) => later("selected", args, { data: message.selected ?? "", sourceProperty: "body" }),
    setSelectedDataAsync: (data, options, ...args) => later("setSelected", args, () => { message.put = data; }),
  };
  return {
    actions: { associate: (name, handler) => { message.handlers = { ...message.handlers, [name]: handler }; } },
    onReady: (ready) => Promise.resolve({ host: "Outlook" }).then(ready),
    context: { mailbox: { item } },
  };
}
