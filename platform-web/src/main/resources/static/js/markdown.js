// Buttons above a text that put the signs for bold, italics, lists and links where somebody writes. Without a script the
// hint under the label says how.

for (const place of document.querySelectorAll('[data-markdown]')) {
  const area = place.querySelector('textarea');
  const bar = document.createElement('div');
  bar.className = 'row row-tight';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', place.dataset.markdown);
  bar.setAttribute('aria-controls', area.id);

  const put = (text, from, to) => {
    const { selectionStart: start, selectionEnd: end } = area;
    area.setRangeText(text, start, end, 'end');
    if (from !== undefined) area.setSelectionRange(start + from, start + to);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.focus();
  };
  const chosen = () => area.value.slice(area.selectionStart, area.selectionEnd);
  const around = (sign) => () => {
    const text = chosen();
    put(`${sign}${text}${sign}`, sign.length, sign.length + text.length);
  };
  const list = () => put((chosen() || ' ').split('\n').map((line) => `- ${line.trim()}`).join('\n'));
  const link = () => {
    const text = chosen() || place.dataset.text;
    put(`[${text}](https://)`, text.length + 3, text.length + 11);
  };

  // what has no sign of its own is a dialog (practices.js)
  const buttons = [['bold', around('**')], ['italic', around('*')], ['points', list], ['link', link], ['practice', null]].map(([name, act]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'act';
    button.textContent = place.dataset[name];
    if (act) button.addEventListener('click', act);
    else button.dataset.enlazar = '';
    bar.append(button);
    return button;
  });
  // one stop for the keyboard, arrows from button to button
  buttons.forEach((button, at) => { button.tabIndex = at === 0 ? 0 : -1; });
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = buttons.indexOf(document.activeElement);
    const next = buttons[(at + step + buttons.length) % buttons.length];
    buttons.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
    event.preventDefault();
  });
  area.before(bar);
}
