import { ClassicEditor, Essentials, Paragraph } from "ckeditor5";
import "ckeditor5/ckeditor5.css";

const options = { licenseKey: "GPL", plugins: [Essentials, Paragraph], root: { placeholder: "Nachricht schreiben …" } };
const editor = await ClassicEditor.create({ attachTo: window.place, ...options });
const textOf = (node) => ("data" in node ? node.data : "\n");
window.model = () =>
  [...editor.model.document.getRoot().getChildren()]
    .map((block) => [...block.getChildren()].map(textOf).join(""))
    .join("\n");
