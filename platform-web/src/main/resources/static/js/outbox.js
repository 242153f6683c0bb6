// What is written in a form with data-outbox is kept in this browser until the server has it: sent at once where there is
// a line, later where there is none, also after the session had ended. Each bears a key, so that it is done once.

const root = document.documentElement;
const person = root.dataset.persona;
const list = document.querySelector('[data-pending]');
const MARK = 'minka-pendientes';
const AGAIN = 30_000;

// a dead line says nothing for minutes
const PATIENCE = 20_000;

// ---- the store ----
const store = await new Promise((done) => {
  const open = indexedDB.open('minka', 1);
  open.onupgradeneeded = () => open.result.createObjectStore('outbox', { keyPath: 'key' });
  open.onsuccess = () => done(open.result);
  open.onerror = () => done(null);
}).catch(() => null);

const within = (mode, work) => new Promise((done, fail) => {
  const transaction = store.transaction('outbox', mode);
  const asked = work(transaction.objectStore('outbox'));
  transaction.oncomplete = () => done(asked.result);
  transaction.onerror = () => fail(transaction.error);
});
const kept = async () => (await within('readonly', (box) => box.getAll()))
  .filter((entry) => entry.person === person)
  .sort((one, other) => one.at - other.at);
const keep = (entry) => within('readwrite', (box) => box.put(entry));
const forget = (key) => within('readwrite', (box) => box.delete(key));

// ---- what waits, for everybody to see ----
const time = (at) => new Date(at).toLocaleString('es-PE', {
  timeZone: 'America/Lima', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false,
});

function button(entry, label, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-q sm';
  made.textContent = label;
  made.setAttribute('aria-label', `${label}: ${entry.label}`);
  made.addEventListener('click', act);
  return made;
}

/** All of it, to be taken elsewhere. */
function whole(entry) {
  const fold = document.createElement('details');
  const summary = document.createElement('summary');
  summary.className = 'target sm';
  summary.textContent = list.dataset.whole;
  const text = document.createElement('textarea');
  text.className = 'input';
  text.readOnly = true;
  text.value = entry.text || entry.label;
  text.setAttribute('aria-label', entry.label);
  text.addEventListener('focus', () => text.select());
  fold.append(summary, text);
  return fold;
}

/** As if it had been written now: of what was refused nothing is stored. */
async function retry(entry) {
  const fields = entry.fields.map(([name, value]) => [name, entry.identities?.includes(name) ? identity() : value]);
  await keep({ ...entry, key: key(), fields, refused: false, why: '' });
  await forget(entry.key);
  await sendAll();
}

function line(entry) {
  const item = document.createElement('li');
  const text = document.createElement('span');
  text.textContent = `${entry.refused ? `${list.dataset.refused} ` : ''}${entry.label} · ${time(entry.at)}${entry.why ? ` · ${entry.why}` : ''}`;
  const discard = button(entry, list.dataset.discard, async () => {
    await forget(entry.key);
    await tell();
  });
  item.append(text, ' ');
  if (entry.refused) item.append(button(entry, list.dataset.retry, () => retry(entry)), ' ');
  item.append(discard);
  if (entry.refused) item.append(whole(entry));
  return item;
}

async function tell(state = '') {
  const entries = await kept();
  try {
    if (entries.length) localStorage.setItem(MARK, '1'); else localStorage.removeItem(MARK);
  } catch { /* then it is looked for on pages with such a form only */ }
  const at = list.contains(document.activeElement) ? [...list.querySelectorAll('button, summary')].indexOf(document.activeElement) : null;
  list.hidden = entries.length === 0;
  list.querySelector('ul').replaceChildren(...entries.map(line));
  // whoever is at one of them stays there, or goes on with the page when there is none left
  if (at !== null) {
    const now = [...list.querySelectorAll('button, summary')];
    (now[at] ?? now.at(-1) ?? document.getElementById('contenido')).focus({ preventScroll: true });
  }
  list.querySelector('[data-way]').hidden = state !== 'door';
  const said = list.querySelector('[data-said]');
  const text = entries.length ? list.dataset[state] ?? list.dataset.waits : '';
  if (said.textContent !== text) said.textContent = text;
}

// ---- sending ----
const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What is written names itself: with the time first, as the server makes them. */
const identity = () => {
  const at = Date.now().toString(16).padStart(12, '0');
  const rest = key();
  return `${at.slice(0, 8)}-${at.slice(8)}-7${rest.slice(0, 3)}-a${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
};
let secret = document.querySelector('meta[name="_csrf"]')?.content;

function post(entry) {
  const fields = new URLSearchParams(entry.fields);
  fields.set('_csrf', secret);
  fields.set('_once', entry.key);
  return fetch(entry.action, {
    method: 'POST', body: fields, headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(PATIENCE),
  });
}

/** The secret of a session that began since this page was read. */
async function renew() {
  const answer = await fetch('/inicio', { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(PATIENCE) });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (page.documentElement.dataset.persona !== person) return false;
  secret = page.querySelector('meta[name="_csrf"]')?.content;
  return true;
}

const isDoor = (answer) => answer.redirected && new URL(answer.url).pathname === '/ingresar';

/** Where it stands afterwards: sent, refused, or still waiting and why. */
async function send(entry) {
  let answer = await post(entry);
  if (answer.status === 403 || isDoor(answer)) {
    if (!(await renew())) return { state: 'door' };
    // whoever is inside and still may not is refused this, and nothing else waits for it
    answer = await post(entry);
    if (isDoor(answer)) return { state: 'door' };
  }
  if (answer.ok) return { state: 'sent', answer, page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
  if (answer.status === 429 || answer.status >= 500) {
    return { state: 'later', paced: answer.status === 429, pause: Number(answer.headers.get('Retry-After')) * 1_000 };
  }
  return { state: 'refused', answer };
}

/** What the page that came back says is wrong. */
async function reason(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('[data-mensaje]:not(:empty), .errors li, main p.lg')?.textContent.trim() ?? '';
}

let pause = AGAIN;

async function flush(own) {
  let state = 'waits';
  const paced = new Set();
  pause = AGAIN;
  for (const entry of (await kept()).filter((one) => !one.refused)) {
    if (paced.has(entry.action)) continue;
    let outcome;
    try {
      outcome = await send(entry);
    } catch {
      return 'waits';
    }
    // whoever writes fast waits with that, not with everything
    if (outcome.paced) {
      paced.add(entry.action);
      pause = Math.max(AGAIN, outcome.pause || 0);
      continue;
    }
    state = outcome.state;
    if (state === 'door' || state === 'later') return state;
    // what the server does not take stays to be seen, with its form if that is here
    if (state === 'refused' && own?.key !== entry.key) {
      await keep({ ...entry, refused: true, why: await reason(outcome.answer) });
      continue;
    }
    await forget(entry.key);
    if (own?.key === entry.key) own.done(outcome);
    else document.dispatchEvent(new CustomEvent('minka:sent', { detail: { entry, ...outcome } }));
  }
  return paced.size ? 'later' : state;
}

let again;
async function sendAll(own) {
  clearTimeout(again);
  if (!navigator.onLine) {
    await tell();
    return;
  }
  const state = navigator.locks
    ? await navigator.locks.request('minka-outbox', () => flush(own))
    : await flush(own);
  await tell(state);
  if ((await kept()).some((entry) => !entry.refused)) again = setTimeout(sendAll, pause);
}

// ---- forms ----
const typedIn = (form) => [...form.querySelectorAll('textarea, input[type="text"]')]
  .map((field) => field.value.trim())
  .filter(Boolean);

const label = (form) => {
  const text = (typedIn(form)[0] ?? '').replace(/\s+/g, ' ');
  const said = text || form.querySelector('button')?.textContent.trim() || '';
  return said.length > 80 ? `${said.slice(0, 79)}…` : said;
};

/** Ready for something else: what is written next is another one, and the draft of this is done with. */
function clear(form) {
  form.reset();
  // what was refused before stands in the page itself
  form.querySelectorAll('textarea').forEach((area) => { area.value = ''; });
  form.elements._once?.remove();
  form.querySelectorAll('input[type="hidden"][name="mention"]').forEach((field) => field.remove());
  form.querySelectorAll('[data-identity]').forEach((field) => { field.value = identity(); });
  form.dispatchEvent(new Event('input', { bubbles: true }));
  form.dispatchEvent(new CustomEvent('minka:taken'));
}

/** What the answer says stands on the page it leads to, which is read once more. */
function go(page, address) {
  const flash = page.querySelector('[data-flash]');
  try {
    if (flash) sessionStorage.setItem('minka-dicho', flash.outerHTML);
  } catch { /* then it is not said */ }
  location.assign(address);
}

function done(form, entry, outcome) {
  if (outcome.state === 'refused') {
    form.querySelector('[name="_once"]')?.remove();
    // as without a script: the page says what is wrong
    form.submit();
    return;
  }
  clear(form);
  const detail = { form, entry, ...outcome };
  if (document.dispatchEvent(new CustomEvent('minka:posted', { cancelable: true, detail }))) go(outcome.page, outcome.answer.url);
}

function entryOf(form, typed) {
  const fields = typed.filter(([name, value]) => name !== '_csrf' && name !== '_once' && typeof value === 'string');
  const identities = [...form.querySelectorAll('[data-identity]')].map((field) => field.name);
  return {
    key: form.elements._once?.value || key(), person, action: form.action, fields, identities,
    label: label(form), text: typedIn(form).join('\n\n'), at: Date.now(),
  };
}

/** Kept and, where there is a line, sent; false where there is no room to keep anything. */
async function take(form, typed) {
  const entry = entryOf(form, typed);
  try {
    await keep(entry);
  } catch {
    return false;
  }
  document.dispatchEvent(new CustomEvent('minka:sending', { detail: { form, entry } }));
  let isDone = false;
  await sendAll({ key: entry.key, done: (outcome) => {
    isDone = true;
    done(form, entry, outcome);
  } });
  // it waits, or was sent with what waited before it
  if (!isDone) clear(form);
  if ((await kept()).some((other) => other.key === entry.key)) {
    document.dispatchEvent(new CustomEvent('minka:kept', { detail: { form, entry } }));
    list.scrollIntoView({ block: 'nearest' });
  }
  return true;
}

const isFile = ([, value]) => value instanceof File && value.size > 0;

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!store || !('outbox' in form.dataset) || event.defaultPrevented) return;
  // a script of its own sends it, unless that gave up
  if ('fragmento' in form.dataset && !('plain' in form.dataset)) return;
  const typed = [...new FormData(form, event.submitter)];
  // files are not kept, and a look before sending is for whoever has a line: both go their usual way
  if ('direct' in (event.submitter?.dataset ?? {})) return;
  if (typed.some(isFile)) {
    if (navigator.onLine) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const said = document.querySelector('[data-line]');
    if (said) said.textContent = list.dataset.files;
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if ('busy' in form.dataset) return;
  form.dataset.busy = '';
  event.submitter?.setAttribute('aria-busy', 'true');
  try {
    if (!(await take(form, typed))) {
      // it goes its usual way too
      delete form.dataset.outbox;
      form.requestSubmit(event.submitter);
    }
  } finally {
    delete form.dataset.busy;
    delete form.dataset.plain;
    event.submitter?.removeAttribute('aria-busy');
  }
}, { capture: true });

// what a script could not send on its own
document.addEventListener('minka:keep', async (event) => {
  const form = event.target;
  if (!store || !('outbox' in form.dataset)) return;
  event.preventDefault();
  if (!(await take(form, [...new FormData(form)]))) form.dispatchEvent(new CustomEvent('minka:unkept', { bubbles: true }));
});

// whoever leaves leaves nothing behind
document.addEventListener('submit', (event) => {
  if (!store || !('leave' in event.target.dataset)) return;
  const asked = store.transaction('outbox', 'readwrite').objectStore('outbox').openCursor();
  asked.onsuccess = () => {
    const cursor = asked.result;
    if (cursor?.value.person === person) cursor.delete();
    cursor?.continue();
  };
});

addEventListener('online', () => sendAll());
document.addEventListener('minka:line', () => sendAll());
root.dataset.pendientes = 'listo';
if (store && list) {
  await tell();
  await sendAll();
}

// ---- on a board: what somebody adds stands there at once, while it is on its way as they typed it, then as the board shows
// it. Its echo is passed over (live.js). Where it belongs out of sight the page it leads to is shown, as for any form. ----
const composer = document.querySelector('form.composer');
const board = composer?.closest('[data-topic]');
let provisional;

const isSeen = (list) => list?.offsetParent;

document.addEventListener('minka:sending', (event) => {
  const { form, entry } = event.detail;
  if (form !== composer || !navigator.onLine) return;
  // the sections stand in the order in which they are chosen from
  const list = board.querySelectorAll('[data-section]')[form.elements.section.selectedIndex];
  if (!isSeen(list)) return;
  provisional = document.createElement('article');
  provisional.className = 'card post';
  const text = document.createElement('p');
  text.className = 'letter';
  text.textContent = entry.text;
  const how = document.createElement('p');
  how.className = 'muted sm';
  how.textContent = form.dataset.sending;
  provisional.append(text, how);
  list.prepend(provisional);
});

const drop = () => {
  provisional?.remove();
  provisional = undefined;
};
document.addEventListener('minka:kept', drop);

/** The contribution as the server shows it to its author; null where it is not to be seen on this page. */
function put({ entry, page }) {
  drop();
  const subject = entry.fields.find(([name]) => name === 'id')?.[1];
  const post = page.getElementById(`a-${subject}`);
  const list = post && board.querySelector(`[data-list="${CSS.escape(post.dataset.list)}"]`);
  if (!isSeen(list)) return null;
  const section = list.closest('section');
  document.getElementById(post.id)?.remove();
  list.prepend(post);
  section.querySelector('.empty')?.remove();
  const heading = section.querySelector('h2');
  const counted = page.getElementById(heading.id);
  if (counted) heading.replaceChildren(...counted.childNodes);
  // what still waits for its approval is told to nobody
  if (!post.querySelector('.tag-warn')) document.dispatchEvent(new CustomEvent('minka:mine', { detail: { subject } }));
  return post;
}

document.addEventListener('minka:posted', (event) => {
  const { form, page } = event.detail;
  const post = form === composer && put(event.detail);
  if (!post) return;
  event.preventDefault();
  form.querySelector('[data-dicho]').textContent = page.querySelector('[data-flash]')?.textContent.trim() ?? '';
  post.focus();
});

document.addEventListener('minka:sent', (event) => {
  if (composer && event.detail.entry.action === composer.action) put(event.detail);
});

// where nothing more is added there is nothing to write in, unless somebody has begun
document.addEventListener('minka:live', () => queueMicrotask(() => {
  const over = document.querySelector('[data-part="over"]');
  if (!composer || composer.hidden || !over || over.hidden || composer.elements.text.value) return;
  const wasHere = composer.contains(document.activeElement);
  composer.hidden = true;
  if (!wasHere) return;
  over.tabIndex = -1;
  over.focus({ preventScroll: true });
}));
