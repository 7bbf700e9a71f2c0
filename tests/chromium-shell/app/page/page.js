globalThis.menu = [];
globalThis.unsubscribe = globalThis.desk.onMenu((id) => globalThis.menu.push(id));
document.getElementById('copy').addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 'b') event.preventDefault();
});
document.documentElement.dataset.ready = 'true';
