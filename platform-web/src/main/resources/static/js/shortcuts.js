// Keyboard shortcuts. The dialog in the page is the only list: its rows say the keys and where they lead.
// Loaded only for members who have not switched them off.

const dialog = document.getElementById('atajos');
const rows = [...(dialog?.querySelectorAll('tr[data-keys]') ?? [])];
const routes = new Map(rows.map((row) => [row.dataset.keys, row.dataset.href]));

let first = '';
let forget;

const writing = (target) => target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing(event.target)) return;
  if (document.querySelector('dialog[open]')) return;

  const keys = first ? `${first} ${event.key}` : event.key;
  clearTimeout(forget);
  first = '';

  if (keys === '?') {
    event.preventDefault();
    dialog.showModal();
  } else if (keys === '/' && document.querySelector('form[role="search"] input[type="search"]')) {
    event.preventDefault();
    document.querySelector('form[role="search"] input[type="search"]').focus();
  } else if (routes.get(keys)) {
    event.preventDefault();
    location.assign(routes.get(keys));
  } else if (rows.some((row) => row.dataset.keys.startsWith(`${event.key} `))) {
    first = event.key;
    forget = setTimeout(() => { first = ''; }, 1200);
  }
});
