import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, Node } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";

const empty = [{ type: "paragraph", children: [{ text: "" }] }];
let editor;

function Box() {
  [editor] = useState(() => withHistory(withReact(createEditor())));
  const placeholder = "Nachricht schreiben …";
  return createElement(Slate, { editor, initialValue: empty }, createElement(Editable, { placeholder }));
}
createRoot(window.place).render(createElement(Box));
window.model = () => editor.children.map((block) => Node.string(block)).join("\n");
