// Turns «type, press search, choose from the list» into suggestions while typing. The select stays the one that is
// sent; the server answers with <li role="option" data-value data-label>.

const saver = document.documentElement.dataset.ahorro === 'si';
const WAIT = saver ? 600 : 220;
const SHORTEST = saver ? 3 : 2;

function enhance(box) {
  const input = box.querySelector('input');
  const select = box.querySelector('select');
  const button = box.querySelector('button[name]');
  const list = document.createElement('ul');
  const status = document.createElement('p');
  let active = -1;
  let waiting;
  let asking;

  list.id = `${input.id}-list`;
  list.className = 'combo-list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', document.querySelector(`label[for="${input.id}"]`)?.textContent.trim() ?? '');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  box.append(list, status);

  input.type = 'text';
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  button.hidden = true;
  select.hidden = true;
  document.querySelector(`label[for="${select.id}"]`)?.setAttribute('hidden', '');
  document.querySelectorAll(`.errors a[href="#${select.id}"]`).forEach((link) => { link.hash = input.id; });
  if (select.value) input.value = select.selectedOptions[0].textContent.trim();

  const options = () => [...list.children];

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const mark = (next) => {
    const all = options();
    all.forEach((option) => option.setAttribute('aria-selected', 'false'));
    active = next;
    if (active < 0) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    all[active].setAttribute('aria-selected', 'true');
    all[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', all[active].id);
  };

  const choose = (option) => {
    const { value, label } = option.dataset;
    select.replaceChildren(new Option(label, value, true, true));
    input.value = label;
    close();
    status.textContent = '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const open = () => {
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  };

  const fill = (found) => {
    list.replaceChildren(...found);
    options().forEach((option, at) => {
      option.id = `${list.id}-${at}`;
      option.setAttribute('aria-selected', 'false');
    });
    close();
  };

  const show = (html) => {
    const found = new DOMParser().parseFromString(`<ul>${html}</ul>`, 'text/html').querySelectorAll('[role="option"]');
    fill(found);
    if (found.length) open();
    status.textContent = found.length ? box.dataset.found.replace('#n', found.length) : box.dataset.none;
  };

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const address = new URL(box.dataset.source, location.href);
      address.searchParams.set('q', input.value.trim());
      const answer = await fetch(address, { signal: asking.signal, headers: { Accept: 'text/html' } });
      if (answer.ok) show(await answer.text());
      else fallBack();
    } catch (reason) {
      if (reason.name !== 'AbortError') fallBack();
    }
  };

  // no line, no answer: the way without a script is still there
  const fallBack = () => {
    close();
    button.hidden = false;
  };

  input.addEventListener('input', (event) => {
    if (!event.isTrusted) return;
    select.replaceChildren(new Option('', '', true, true));
    clearTimeout(waiting);
    if (input.value.trim().length < SHORTEST) close();
    else waiting = setTimeout(ask, WAIT);
  });

  input.addEventListener('keydown', (event) => {
    const count = list.hidden ? 0 : options().length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!count) {
        if (options().length) open();
        else if (input.value.trim().length >= SHORTEST) ask();
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
    } else if (event.key === 'Enter' && count) {
      event.preventDefault();
      if (active >= 0) choose(options()[active]);
      else if (count === 1) choose(options()[0]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab' && active >= 0) {
      choose(options()[active]);
    }
  });

  input.addEventListener('focus', () => {
    if (!select.value && options().length) open();
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) choose(option);
  });
  input.addEventListener('blur', () => {
    clearTimeout(waiting);
    const typed = input.value.trim().toLocaleLowerCase('es');
    const exact = options().find((option) => option.dataset.label.toLocaleLowerCase('es') === typed);
    if (!select.value && exact) choose(exact);
    else close();
  });

  // what the page came with for the text, when it did not mean exactly one
  if (!select.value) {
    fill([...select.options].filter((one) => one.value).map((one) => {
      const option = document.createElement('li');
      option.setAttribute('role', 'option');
      option.dataset.value = one.value;
      option.dataset.label = one.textContent;
      option.textContent = one.textContent;
      return option;
    }));
    if (box.querySelector('[autofocus]')) input.focus();
  }
}

document.querySelectorAll('[data-combo]').forEach(enhance);
