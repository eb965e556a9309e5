import Quill from "quill";
import "quill/dist/quill.core.css";

const quill = new Quill(window.place, { placeholder: "Nachricht schreiben …" });
window.model = () => quill.getText().replace(/\n$/, "");
