// No editor at all: the page reads the content when it sends.
const box = document.createElement("div");
box.contentEditable = "true";
box.setAttribute("role", "textbox");
window.place.append(box);
window.model = () => box.innerText;
