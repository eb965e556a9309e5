import { Editor, EditorState } from "draft-js";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import "draft-js/dist/Draft.css";

let latest = EditorState.createEmpty();

function Box() {
  const [editorState, setEditorState] = useState(latest);
  const onChange = (next) => setEditorState((latest = next));
  return createElement(Editor, { editorState, onChange, placeholder: "Nachricht schreiben …" });
}
createRoot(window.place).render(createElement(Box));
window.model = () => latest.getCurrentContent().getPlainText("\n");
