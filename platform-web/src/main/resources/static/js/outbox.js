// What is written in a form with data-outbox is kept in this browser until the server has it: sent at once where there is
// a line, later where there is none, also after the session had ended. Each bears a key, so that it is done once.

const root = document.documentElement;
const person = root.dataset.persona;
const list = document.querySelector('[data-pending]');
const MARK = 'minka-pendientes';
const AGAIN = 30_000;

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

function line(entry) {
  const item = document.createElement('li');
  const text = document.createElement('span');
  text.textContent = `${entry.refused ? `${list.dataset.refused} ` : ''}${entry.label} · ${time(entry.at)}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-q sm';
  button.textContent = list.dataset.discard;
  button.setAttribute('aria-label', `${list.dataset.discard}: ${entry.label}`);
  button.addEventListener('click', async () => {
    await forget(entry.key);
    await tell();
  });
  item.append(text, ' ', button);
  return item;
}

async function tell(state = '') {
  const entries = await kept();
  try {
    if (entries.length) localStorage.setItem(MARK, '1'); else localStorage.removeItem(MARK);
  } catch { /* then it is looked for on pages with such a form only */ }
  list.hidden = entries.length === 0;
  list.querySelector('ul').replaceChildren(...entries.map(line));
  list.querySelector('[data-way]').hidden = state !== 'door';
  const said = list.querySelector('[data-said]');
  const text = entries.length ? list.dataset[state] ?? list.dataset.waits : '';
  if (said.textContent !== text) said.textContent = text;
}

// ---- sending ----
const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
let secret = document.querySelector('meta[name="_csrf"]')?.content;

function post(entry) {
  const fields = new URLSearchParams(entry.fields);
  fields.set('_csrf', secret);
  fields.set('_once', entry.key);
  return fetch(entry.action, { method: 'POST', body: fields, headers: { Accept: 'text/html' } });
}

/** The secret of a session that began since this page was read. */
async function renew() {
  const answer = await fetch('/inicio', { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (page.documentElement.dataset.persona !== person) return false;
  secret = page.querySelector('meta[name="_csrf"]')?.content;
  return true;
}

const isDoor = (answer) => answer.redirected && new URL(answer.url).pathname === '/ingresar';

/** Where it stands afterwards: sent, refused, or still waiting and why. */
async function send(entry) {
  let answer = await post(entry);
  if ((answer.status === 403 || isDoor(answer)) && await renew()) answer = await post(entry);
  if (isDoor(answer) || answer.status === 403) return { state: 'door' };
  if (answer.ok) return { state: 'sent', answer };
  if (answer.status === 429 || answer.status >= 500) return { state: 'later' };
  return { state: 'refused', answer };
}

async function flush(own) {
  let state = 'waits';
  for (const entry of (await kept()).filter((one) => !one.refused)) {
    let outcome;
    try {
      outcome = await send(entry);
    } catch {
      return 'waits';
    }
    state = outcome.state;
    if (state === 'door' || state === 'later') return state;
    // what the server does not take stays to be seen, with its form if that is here
    if (state === 'refused' && own?.key !== entry.key) {
      await keep({ ...entry, refused: true });
      continue;
    }
    await forget(entry.key);
    if (own?.key === entry.key) own.done(outcome);
    else document.dispatchEvent(new CustomEvent('minka:sent', { detail: { entry, answer: outcome.answer } }));
  }
  return state;
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
  if ((await kept()).some((entry) => !entry.refused)) again = setTimeout(sendAll, AGAIN);
}

// ---- forms ----
const label = (form) => {
  const area = form.querySelector('textarea') ?? form.querySelector('input[type="text"]');
  const text = (area?.value ?? '').trim().replace(/\s+/g, ' ');
  const said = text || form.querySelector('button')?.textContent.trim() || '';
  return said.length > 80 ? `${said.slice(0, 79)}…` : said;
};

function done(form, outcome) {
  if (outcome.state === 'refused') {
    form.querySelector('[name="_once"]')?.remove();
    // as without a script: the page says what is wrong
    form.submit();
    return;
  }
  form.reset();
  form.dispatchEvent(new Event('input', { bubbles: true }));
  const { answer } = outcome;
  const detail = { form, answer };
  if (document.dispatchEvent(new CustomEvent('minka:posted', { cancelable: true, detail }))) location.assign(answer.url);
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!store || !('outbox' in form.dataset) || event.defaultPrevented) return;
  const typed = [...new FormData(form, event.submitter)];
  // files are not kept, and a look before sending is for whoever has a line: both go their usual way
  if ('direct' in (event.submitter?.dataset ?? {}) || typed.some(([, value]) => value instanceof File && value.size > 0)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if ('busy' in form.dataset) return;
  form.dataset.busy = '';
  event.submitter?.setAttribute('aria-busy', 'true');
  const fields = typed.filter(([name, value]) => name !== '_csrf' && name !== '_once' && typeof value === 'string');
  const entry = {
    key: form.elements._once?.value || key(), person, action: form.action, fields, label: label(form), at: Date.now(),
  };
  try {
    try {
      await keep(entry);
    } catch {
      // no room to keep anything: it goes its usual way too
      delete form.dataset.outbox;
      form.requestSubmit(event.submitter);
      return;
    }
    await sendAll({ key: entry.key, done: (outcome) => done(form, outcome) });
    if ((await kept()).some((other) => other.key === entry.key)) {
      form.reset();
      form.elements._once?.remove();
      form.dispatchEvent(new Event('input', { bubbles: true }));
      list.scrollIntoView({ block: 'nearest' });
    }
  } finally {
    delete form.dataset.busy;
    event.submitter?.removeAttribute('aria-busy');
  }
}, { capture: true });

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
root.dataset.pendientes = 'listo';
if (store && list) {
  await tell();
  await sendAll();
}
