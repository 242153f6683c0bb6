// What every page does a little better with a script. Without it nothing is missing.

const line = document.querySelector('[data-line]');

// A status that is already there when the page arrives is read by nobody: put it in again.
const flash = document.querySelector('[data-flash]');
if (flash) {
  const inside = [...flash.children];
  flash.replaceChildren();
  setTimeout(() => flash.replaceChildren(...inside), 150);
}

// Open menus close with Escape and when the attention goes elsewhere.
const menus = () => document.querySelectorAll('details[data-menu][open]');
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of menus()) {
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
  }
});
for (const moved of ['click', 'focusin']) {
  document.addEventListener(moved, (event) => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });
}

// Buttons that open a dialog exist only where a script can open it.
for (const opener of document.querySelectorAll('button[data-dialog]')) {
  opener.hidden = false;
  opener.addEventListener('click', () => document.getElementById(opener.dataset.dialog)?.showModal());
}

// The style guide is looked at in both themes.
for (const button of document.querySelectorAll('button[data-set-tema]')) {
  button.hidden = false;
  button.addEventListener('click', () => { document.documentElement.dataset.tema = button.dataset.setTema; });
}

if (line) {
  let away = false;
  const tell = () => {
    if (!navigator.onLine) {
      away = true;
      line.textContent = line.dataset.off;
    } else if (away) {
      away = false;
      line.textContent = line.dataset.on;
      setTimeout(() => { if (!away) line.textContent = ''; }, 6000);
    }
  };
  addEventListener('online', tell);
  addEventListener('offline', tell);
  tell();
}

// Keyboard shortcuts, for members who have not switched them off. The dialog is the only list: its rows say the keys
// and where they lead.
const dialog = document.getElementById('atajos');
if (dialog) {
  const rows = [...dialog.querySelectorAll('tr[data-keys]')];
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
}
