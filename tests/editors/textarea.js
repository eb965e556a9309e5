const box = document.createElement("textarea");
window.place.append(box);
window.model = () => box.value;
