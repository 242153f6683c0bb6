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
