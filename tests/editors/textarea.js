const box = document.createElement("textarea");
document.querySelector("#editor").append(box);
window.model = () => box.value;
