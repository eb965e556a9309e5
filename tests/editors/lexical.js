import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $getRoot, createEditor } from "lexical";

const box = document.createElement("div");
box.contentEditable = "true";
window.place.append(box);
const editor = createEditor({ onError: console.error });
editor.setRootElement(box);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 0);
window.model = () =>
  editor.read(() => $getRoot().getChildren().map((block) => block.getTextContent()).join("\n"));
