// A conversation without loading the page again: what is said appears where it belongs, «Cargar más» goes on below, names
// are suggested after an @, and practices are linked to. Whatever goes wrong, the form is sent as it would be without a script.

const root = document.documentElement;
const HEADER = 'X-Minka-Fragment';
const PREFIX = 'minka:';

const inside = (html) => new DOMParser().parseFromString(html, 'text/html');

/** The draft that forms.js keeps of a form. */
const forget = (form) => {
  try {
    localStorage.removeItem(`${PREFIX}${root.dataset.persona ?? ''}:${location.pathname}:${form.dataset.guardar}`);
  } catch { /* a browser without storage keeps nothing */ }
};

// a dead line says nothing for minutes
const PATIENCE = 20_000;
const send = (form) => fetch(form.action, {
  method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { [HEADER]: '1', Accept: 'text/html' }, redirect: 'manual',
  signal: AbortSignal.timeout(PATIENCE),
});

/** As without a script: an expired session or a problem has a page of its own. */
const sendPlainly = (form) => {
  form.dataset.plain = '';
  form.requestSubmit();
};

const complain = (form, text) => {
  const error = form.querySelector('[data-error]');
  const area = form.querySelector('textarea');
  error.hidden = !text;
  error.querySelector('[data-mensaje]').textContent = text;
  form.querySelector('.field').classList.toggle('field-bad', Boolean(text));
  if (text) {
    area.setAttribute('aria-invalid', 'true');
    area.focus();
  } else {
    area.removeAttribute('aria-invalid');
  }
};

const say = (form, text) => { form.querySelector('[data-dicho]').textContent = text; };

/** Where it belongs: a comment before the others, an answer after them. */
function add(form, item, total) {
  const thread = form.closest('.threads > li, .conversation');
  const list = form.dataset.guardar === 'comentario' ? document.querySelector('[data-hilos]') : thread.querySelector('[data-respuestas]');
  if (list.matches('[data-hilos]')) list.prepend(item); else list.append(item);
  document.querySelector('[data-ninguno]')?.remove();
  if (total) document.querySelectorAll('[data-cuenta]').forEach((count) => { count.textContent = total; });
  const { about } = form.closest('.conversation')?.dataset ?? {};
  if (about) document.dispatchEvent(new CustomEvent('minka:mine', { detail: { subject: about, seen: true } }));
  const unreached = [...item.querySelectorAll('[data-sin-destino] :is(.strong, li)')].map((part) => part.textContent);
  say(form, [form.querySelector('[data-dicho]').dataset.listo, ...unreached].join(' '));
}

function place(form, page) {
  const item = page.body.querySelector('li') ?? page.querySelector('li');
  const { total, next } = item.dataset;
  form.elements.comment.value = next;
  form.querySelectorAll('input[name="mention"], [data-nombres] > *').forEach((field) => field.remove());
  form.elements.text.value = '';
  form.elements.text.dispatchEvent(new Event('input', { bubbles: true }));
  form.querySelector('[data-stamp]').hidden = true;
  forget(form);
  add(form, item, total);
  item.querySelector('.comment').focus();
}

/** Whom the author means by names that several bear; whoever was chosen among them before is chosen anew. */
const ask = (form, names) => {
  form.querySelector('[data-nombres]').replaceWith(names);
  const asked = [...names.querySelectorAll('option')].map((option) => option.value);
  form.querySelectorAll('input[name="mention"]').forEach((field) => { if (asked.includes(field.value)) field.remove(); });
  names.querySelector('select')?.focus();
};

/** False where only the page itself can answer. */
async function post(form) {
  const answer = await send(form);
  if (answer.status === 422 || answer.status === 429) {
    const problem = inside(await answer.text());
    const said = problem.querySelector('p');
    complain(form, said.textContent);
    if (said.dataset.next) form.elements.comment.value = said.dataset.next;
    ask(form, problem.querySelector('[data-nombres]'));
  } else if (answer.ok) {
    complain(form, '');
    place(form, inside(`<ul>${await answer.text()}</ul>`));
  } else {
    return false;
  }
  return true;
}

async function change(form) {
  const answer = await send(form);
  if (!answer.ok) return false;
  const part = form.closest('[data-cambia]');
  const at = [...part.querySelectorAll('button')].indexOf(form.querySelector('button'));
  const changed = inside(await answer.text()).querySelector('[data-cambia]');
  part.replaceWith(changed);
  changed.querySelectorAll('button')[at]?.focus();
  return true;
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!('fragmento' in form.dataset) || 'plain' in form.dataset) return;
  event.preventDefault();
  if ('busy' in form.dataset) return;
  form.dataset.busy = '';
  let taken = true;
  try {
    taken = await (form.dataset.fragmento === 'support' ? change(form) : post(form));
  } catch {
    // the line is dead: what was typed is kept until it is back (outbox.js), or stays, here and in the draft
    const keeping = new CustomEvent('minka:keep', { bubbles: true, cancelable: true });
    if (form.dataset.fragmento === 'comment' && form.dispatchEvent(keeping)) stay(form);
  } finally {
    delete form.dataset.busy;
  }
  // only now: what is under way already is sent by nobody else
  if (!taken) sendPlainly(form);
}, { capture: true });

const stay = (form) => complain(form, form.querySelector('[data-dicho]').dataset.linea);

// ---- what is kept until there is a line again, or somebody signs in (outbox.js) ----
const isTalk = (form) => form.dataset.fragmento === 'comment';

document.addEventListener('minka:unkept', (event) => { if (isTalk(event.target)) stay(event.target); });
document.addEventListener('minka:taken', (event) => {
  if (!isTalk(event.target)) return;
  complain(event.target, '');
  event.target.querySelector('[data-nombres]').replaceChildren();
}, { capture: true });

/** Shown where it was written, if that is this page; false where it is not. */
function show({ entry, page }) {
  const id = entry.fields.find(([name]) => name === 'comment')?.[1];
  const form = [...document.querySelectorAll('form[data-fragmento="comment"]')].find((one) => one.action === entry.action);
  const item = id && page.getElementById(`c-${id}`)?.closest('li');
  if (!form || !item) return false;
  if (!document.getElementById(`c-${id}`)) add(form, item, page.querySelector('.conversation [data-cuenta]')?.textContent);
  return true;
}

document.addEventListener('minka:sent', (event) => { show(event.detail); });
document.addEventListener('minka:posted', (event) => { if (show(event.detail)) event.preventDefault(); });

// ---- what others say meanwhile: told when it is more than is shown, and put in its place when that is asked for ----
const talk = document.querySelector('.conversation[data-about]');

document.addEventListener('minka:live', (event) => {
  const { subject, html } = event.detail;
  if (talk?.dataset.about !== subject || !html) return;
  const now = inside(html);
  const isSaid = now.querySelector('[data-comments]')?.dataset.comments === talk.querySelector('[data-cuenta]').textContent;
  const shown = document.querySelector('main article .said')?.innerHTML;
  if (isSaid && now.querySelector('.said')?.innerHTML === shown) event.preventDefault();
});

const nameOf = (item) => item.querySelector('.comment')?.id;

/** Answers that are being written below a comment stay. */
function merge(here, now, first) {
  const known = new Map([...here.children].map((item) => [nameOf(item), item]));
  const added = [];
  let begun = null;
  for (const item of [...now.children]) {
    const old = known.get(nameOf(item));
    if (!old) {
      added.push(item);
      continue;
    }
    const comment = old.querySelector('.comment');
    if (!comment.contains(document.activeElement)) comment.replaceWith(item.querySelector('.comment'));
    const replies = [old, item].map((one) => one.querySelector('[data-respuestas]'));
    if (replies.every(Boolean)) begun ??= merge(...replies, false);
  }
  if (first) here.prepend(...added); else here.append(...added);
  return added[0]?.querySelector('.comment') ?? begun;
}

document.addEventListener('minka:read', (event) => {
  const now = event.detail.page.querySelector('.conversation [data-hilos]');
  const here = talk?.querySelector('[data-hilos]');
  if (!now || !here) return;
  event.detail.first = merge(here, now, true) ?? undefined;
  if (here.children.length) talk.querySelector('[data-ninguno]')?.remove();
  const count = event.detail.page.querySelector('.conversation [data-cuenta]').textContent;
  talk.querySelectorAll('[data-cuenta]').forEach((one) => { one.textContent = count; });
});

// ---- «Cargar más» ----
document.addEventListener('click', async (event) => {
  const link = event.target.closest('[data-mas-comentarios] a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  link.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(link.href);
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const page = inside(await answer.text());
    const items = [...page.querySelectorAll('[data-hilos] > li')];
    const more = page.querySelector('[data-mas-comentarios]');
    document.querySelector('[data-hilos]').append(...items);
    if (more) link.parentElement.replaceWith(more); else link.parentElement.remove();
    items[0]?.querySelector('.comment').focus();
  } catch {
    location.assign(link.href);
  }
});

// ---- names after an @ ----
const NAME = /(?:^|[^\p{L}\p{N}._%+-])@(\p{L}[\p{L}' ’-]{1,39})$/u;
let list;
let last;
let asking;
let waiting;

const close = () => {
  list?.remove();
  list = undefined;
};

const marked = () => list?.querySelector('[aria-selected="true"]');

const mark = (area, option) => {
  list.querySelectorAll('[role="option"]').forEach((one) => one.setAttribute('aria-selected', String(one === option)));
  area.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
};

function choose(area, option) {
  const before = area.value.slice(0, area.selectionStart);
  const start = before.lastIndexOf('@');
  last = option.dataset.label;
  area.setRangeText(`@${last} `, start, area.selectionStart, 'end');
  // of two who are called the same the last one is meant
  area.form.querySelectorAll('input[name="mention"]').forEach((field) => { if (field.dataset.label === last) field.remove(); });
  const chosen = document.createElement('input');
  Object.assign(chosen, { type: 'hidden', name: 'mention', value: option.dataset.value });
  chosen.dataset.label = last;
  area.form.append(chosen);
  area.removeAttribute('aria-activedescendant');
  close();
  area.dispatchEvent(new Event('input', { bubbles: true }));
  area.focus();
}

async function suggest(area, typed) {
  const box = area.closest('[data-menciones]');
  asking?.abort();
  asking = new AbortController();
  const address = new URL(box.dataset.source, location.href);
  address.searchParams.set('q', typed.trim());
  const answer = await fetch(address, { signal: asking.signal, headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const options = inside(`<ul>${await answer.text()}</ul>`).querySelectorAll('[role="option"]');
  close();
  const status = area.form.querySelector('[data-dicho]');
  status.textContent = options.length ? box.dataset.found.replace('#n', options.length) : box.dataset.none;
  if (!options.length) return;
  list = document.createElement('ul');
  list.className = 'combo-list';
  list.id = `${area.id}-list`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', area.labels[0].textContent);
  options.forEach((option, at) => {
    option.id = `${list.id}-${at}`;
    option.setAttribute('aria-selected', 'false');
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => choose(area, option));
  });
  list.append(...options);
  box.append(list);
}

document.addEventListener('input', (event) => {
  const area = event.target;
  if (!area.closest?.('[data-menciones]')) return;
  clearTimeout(waiting);
  const typed = NAME.exec(area.value.slice(0, area.selectionStart))?.[1];
  if (!typed || (last && typed.startsWith(last)) || !event.isTrusted) {
    close();
    return;
  }
  waiting = setTimeout(() => { suggest(area, typed).catch(() => {}); }, root.dataset.ahorro === 'si' ? 600 : 220);
});

document.addEventListener('keydown', (event) => {
  if (!list || !event.target.closest?.('[data-menciones]')) return;
  const options = [...list.children];
  const at = options.indexOf(marked());
  if (event.key === 'Escape') {
    close();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    mark(event.target, options.at((at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length));
  } else if ((event.key === 'Enter' || event.key === 'Tab') && at >= 0) {
    choose(event.target, options[at]);
  } else {
    return;
  }
  event.preventDefault();
});
document.addEventListener('focusout', (event) => { if (event.target.closest?.('[data-menciones]')) setTimeout(close, 150); });

// ---- a practice that is linked to: what helps to choose it comes when it is asked for ----
const picker = document.getElementById('enlazar');
if (picker) root.dataset.enlaces = 'si';

document.addEventListener('click', async (event) => {
  const opener = event.target.closest?.('[data-enlazar]');
  if (!opener || !picker) return;
  try {
    (await import(picker.dataset.module)).open(opener);
  } catch {
    const line = document.querySelector('[data-line]');
    if (line) line.textContent = picker.dataset.away;
  }
});
