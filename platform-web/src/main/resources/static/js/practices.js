// Choosing a practice in a dialog: its link goes where somebody is writing, or its code into the field that asks for it.
// Searching while somebody types is what combobox.js does everywhere.

const dialog = document.getElementById('enlazar');
const input = dialog.querySelector('input');
const select = dialog.querySelector('select');
const again = dialog.querySelector('button[name]');
let opener;

await import(dialog.dataset.combobox);

// ---- the field for a code: the title beside it is of what was chosen, not of what is typed instead ----
const field = document.querySelector('[data-practica]');
field?.querySelector('input').addEventListener('input', (event) => {
  if (event.isTrusted) document.getElementById('practice-t').hidden = true;
});

function fill(code, title) {
  const line = document.getElementById('practice-t');
  line.querySelector('[data-titulo]').textContent = title;
  line.hidden = false;
  const typed = field.querySelector('input');
  typed.value = code;
  typed.dispatchEvent(new Event('input', { bubbles: true }));
  typed.focus();
}

// ---- where somebody writes ----
const plain = (title) => title.replace(/[\\`*_[\]<>]/g, '\\$&');

/** Where signs give a text its form, a link of what was marked there; elsewhere the title with the code, which is one. */
function put(code, title) {
  const place = opener.closest('[data-markdown]');
  const area = (place ?? opener.closest('form')).querySelector('textarea');
  const { selectionStart: from, selectionEnd: to } = area;
  const marked = area.value.slice(from, to);
  area.setRangeText(place ? `[${marked || plain(title)}](/practicas/${code})` : `«${title}» (${code})`, from, to, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
  area.focus();
}

select.addEventListener('change', () => {
  if (!dialog.open || !select.value) return;
  const { value, text } = select.selectedOptions[0];
  dialog.close();
  if (opener.closest('[data-practica]')) fill(value, text); else put(value, text);
});

// what was chosen or sought last time is not in the way of the next
dialog.addEventListener('close', () => {
  input.value = '';
  select.replaceChildren(new Option('', '', true, true));
  dialog.querySelector('[role="listbox"]').replaceChildren();
});

const cancel = dialog.querySelector('[data-cerrar]');
// leaving the field for this button chooses nothing
cancel.addEventListener('pointerdown', (event) => event.preventDefault());
cancel.addEventListener('click', () => dialog.close());
again.addEventListener('click', () => {
  again.hidden = true;
  input.focus();
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
});

export function open(from) {
  opener = from;
  again.hidden = true;
  dialog.showModal();
  input.focus();
}
