// A field that React controls: the text is React's state, and what React does not hear of is gone.
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";

/** @param {"textarea" | "input"} tag */
export function controlled(tag) {
  let state = "";
  function Field() {
    const [value, setValue] = useState("");
    state = value;
    const onChange = (event) => setValue(event.target.value);
    return createElement(tag, { "aria-label": "Nachricht", value, onChange });
  }
  createRoot(window.place).render(createElement(Field));
  window.model = () => state;
}
