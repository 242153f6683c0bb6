// What happens while somebody looks. The page is told over a socket or, where there is none, asks now and then; what it
// was told it knows by serial, so that nothing is missed or shown twice. Nothing jumps: what is new waits behind a button.

const root = document.documentElement;
const status = document.querySelector('[data-live-status]');
const pill = document.querySelector('[data-live-new]');
const door = document.querySelector('[data-live-door]');

status?.closest('.live')?.removeAttribute('hidden');

const OPENS = 8_000;
const SILENCE = 25_000;
const POLL = 17_000;
const POLL_IDLE = 60_000;
const IDLE = 120_000;
const HIDDEN = 120_000;
const SLOWEST = 60_000;

// a dead line says nothing for minutes
const PATIENCE = 15_000;
const patient = () => AbortSignal.timeout(PATIENCE);

// ---- the topics of this page, each up to where the page shows it: fresh is what is new, late what changed under somebody's
// hands, old what was only told of, * all of it, and gone what was taken away ----
const topics = new Map();
for (const place of document.querySelectorAll('[data-topic][data-serial]')) {
  const name = place.dataset.topic;
  const known = topics.get(name) ?? {
    name, serial: Infinity, places: [], fresh: new Map(), late: new Map(), old: new Set(), gone: new Set(),
  };
  known.serial = Math.min(known.serial, Number(place.dataset.serial));
  known.places.push(place);
  topics.set(name, known);
}

const mine = new Set();
const inside = (html) => new DOMParser().parseFromString(html, 'text/html');
const within = (topic, mark) => document.querySelector(`[data-topic="${CSS.escape(topic.name)}"] ${mark}`);
const found = (topic, subject) => within(topic, `[data-subject="${CSS.escape(subject)}"]`);

// ---- the line that says how it stands, in words, never twice the same, and not for a moment's interruption ----
let state = '';
let lastNews = '';
let saying;
const fresh = () => [...topics.values()].reduce((sum, topic) => sum + topic.fresh.size, 0);
const stale = () => [...topics.values()].some((topic) => topic.old.size > 0);
const late = () => [...topics.values()].some((topic) => topic.late.size > 0);
const isNarrow = (topic) => topic.places.some((place) => 'filtered' in place.dataset);
const isReadAnew = (topic) => topic.places.some((place) => 'refresh' in place.dataset || place.querySelector('[data-refresh]'));

function say() {
  clearTimeout(saying);
  saying = setTimeout(() => {
    if (!status) return;
    const news = lastNews ? status.dataset.last.replace('#t', lastNews) : '';
    const waiting = fresh() === 1 ? status.dataset.one : fresh() > 1 ? status.dataset.many.replace('#n', fresh()) : '';
    const text = [status.dataset[state], state === 'live' ? news : '', waiting].filter(Boolean).join(' ');
    if (status.textContent !== text) status.textContent = text;
    status.previousElementSibling?.classList.toggle('off', state !== 'live');
  }, state === 'lost' ? 2_000 : 400);
}

function become(next) {
  if (state === next) return;
  state = next;
  root.dataset.live = next;
  if (door) door.hidden = next !== 'over';
  // what waits can be sent (outbox.js)
  if (next === 'live') document.dispatchEvent(new Event('minka:line'));
  say();
}

function offer() {
  const many = fresh();
  if (pill) {
    const button = pill.querySelector('button');
    pill.hidden = many === 0 && !stale() && !late();
    const { one, many: several, all } = button.dataset;
    button.querySelector('[data-text]').textContent = many === 0 ? all : many === 1 ? one : several.replace('#n', many);
  }
  say();
}

// ---- whoever is at something that goes away or is made anew stays where that was ----
function attend(place) {
  if (!place) return;
  if (!place.matches('a[href], button, input, select, textarea, summary, [tabindex]')) place.setAttribute('tabindex', '-1');
  place.focus({ preventScroll: true });
}

const reached = (part) => [...part.querySelectorAll('a[href], button, input, select, textarea, summary')];

function swap(old, now) {
  const at = old.contains(document.activeElement) ? reached(old).indexOf(document.activeElement) : null;
  old.replaceWith(now);
  if (at !== null) attend(reached(now)[at] ?? now);
}

/** What is taken away leaves whoever was at it with what stands next. */
function remove(old) {
  if (!old) return;
  const next = old.nextElementSibling ?? old.previousElementSibling ?? old.closest('[data-list]')?.closest('section') ?? old.parentElement;
  const wasHere = old.contains(document.activeElement);
  old.remove();
  if (wasHere) attend(next);
}

// ---- what happened, in its place ----
function putPart(part) {
  for (const old of document.querySelectorAll(`[data-part="${CSS.escape(part.dataset.part)}"]`)) {
    swap(old, part.cloneNode(true));
  }
}

const listOf = (subject) => subject.parentElement?.closest('[data-list]')?.dataset.list;
const listFor = (part) => document.querySelector(`[data-list="${CSS.escape(part.dataset.list ?? '')}"]`);
const isElsewhere = (old, part) => Boolean(listFor(part)) && Boolean(listOf(old)) && listOf(old) !== part.dataset.list;

/** What changed of something that is shown: the buttons of whoever reads it stay theirs, with the numbers of now. */
function renew(old, part) {
  const own = old.querySelector(':scope > [data-own]');
  const plain = part.querySelector(':scope > [data-own]');
  if (!own || !plain) {
    swap(old, part);
    return part;
  }
  for (const figure of own.querySelectorAll('[data-figure]')) {
    const now = plain.querySelector(`[data-figure="${CSS.escape(figure.dataset.figure)}"]`);
    if (now) figure.textContent = now.textContent;
  }
  const fields = [...part.childNodes];
  const at = fields.indexOf(plain);
  [...old.childNodes].forEach((node) => { if (node !== own) node.remove(); });
  own.before(...fields.slice(0, at));
  own.after(...fields.slice(at + 1));
  old.className = part.className;
  old.dataset.list = part.dataset.list ?? '';
  return old;
}

/** What somebody is at stays as it is until they are done. */
const isBusy = (old) => {
  const at = document.activeElement;
  return old !== at && old.contains(at) && !at.closest('[data-own]');
};

function putSubject(topic, part, kind, isNew) {
  const { subject } = part.dataset;
  const old = found(topic, subject);
  if (mine.delete(subject)) return;
  if (old) {
    // what was put elsewhere stays until they ask for it
    if (isBusy(old) || isElsewhere(old, part)) topic.late.set(subject, part);
    else renew(old, part);
  } else if (isNew || kind.endsWith('-moved')) {
    // what is not on this page because it is on another one, or not sought, is no news
    if (isNarrow(topic)) topic.old.add(subject);
    else if (listFor(part)) topic.fresh.set(subject, part);
  } else if (topic.fresh.has(subject)) {
    topic.fresh.set(subject, part);
  }
}

/** Whoever saves data is only told that there is something. */
function note(topic, subject, isNew) {
  if (mine.delete(subject)) return;
  const here = found(topic, subject) || topic.fresh.has(subject) || topic.name.endsWith(subject);
  if (!here && !isNew) return;
  topic.old.add(subject);
  if (isNew && !here && !isNarrow(topic)) topic.fresh.set(subject, null);
}

function forget(topic, subject) {
  for (const kept of [topic.fresh, topic.late, topic.old]) kept.delete(subject);
}

function show(topic, frame) {
  const { subject, kind } = frame;
  const places = topic.places.filter((place) => (place.dataset.only ?? subject) === subject);
  if (!places.length) return;
  const detail = { topic: topic.name, ...frame };
  if (!document.dispatchEvent(new CustomEvent('minka:live', { cancelable: true, detail }))) return;
  lastNews = new Date().toLocaleTimeString('es-PE', { hour: '2-digit', minute: '2-digit', hour12: false });
  const isNew = kind.endsWith('-posted') || topic.gone.delete(subject);
  const asked = places.some((place) => place.dataset.refreshOn?.split(' ').includes(kind)) && !mine.has(subject);
  if (frame.gone) {
    forget(topic, subject);
    topic.gone.add(subject);
    remove(found(topic, subject));
  } else if (frame.html) {
    for (const part of [...inside(frame.html).body.children]) {
      if (part.dataset.part) putPart(part);
      else if (part.dataset.subject) putSubject(topic, part, kind, isNew);
    }
  } else {
    note(topic, subject, isNew);
  }
  if (asked && !frame.gone) {
    topic.old.add(subject);
    if (!isNarrow(topic)) topic.fresh.set(subject, null);
  }
  offer();
  if (places.some((place) => 'atOnce' in place.dataset)) soon();
}

function take(topic, frame) {
  if (frame.serial <= topic.serial) return;
  if (frame.serial > topic.serial + 1) {
    ask(topic);
    return;
  }
  topic.serial = frame.serial;
  show(topic, frame);
}

/** Too much happened: what the page shows is taken from the page itself, read anew. */
async function jump(topic, serial) {
  topic.serial = Math.max(topic.serial, serial);
  if (isReadAnew(topic)) topic.old.add('*');
  const page = await read().catch(() => null);
  page?.querySelectorAll('[data-part]').forEach(putPart);
  if (topic.places.some((place) => 'atOnce' in place.dataset)) soon();
  offer();
}

async function read() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, signal: patient() });
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  return inside(await answer.text());
}

/** The parts of the page that were out of date, as they are now; what is typed elsewhere stays. */
async function refresh() {
  const page = await read();
  for (const old of document.querySelectorAll('[data-refresh]')) {
    const now = page.querySelector(`[data-refresh="${CSS.escape(old.dataset.refresh)}"]`);
    if (now) old.replaceWith(now); else old.replaceChildren();
  }
  page.querySelectorAll('[data-part]').forEach(putPart);
  const detail = { page };
  document.dispatchEvent(new CustomEvent('minka:read', { detail }));
  return detail.first;
}

/** Whatever comes meanwhile waits for the next time. */
async function reread() {
  const taken = [...topics.values()].map((topic) => [topic, [...topic.fresh.keys(), ...topic.late.keys(), ...topic.old]]);
  for (const [topic] of taken) {
    for (const kept of [topic.fresh, topic.late, topic.old]) kept.clear();
  }
  try {
    const first = await refresh();
    return first ?? taken.flatMap(([topic, subjects]) => subjects.map((subject) => found(topic, subject))).find(Boolean);
  } catch (problem) {
    topics.forEach((topic) => { if (isReadAnew(topic)) topic.old.add('*'); });
    throw problem;
  }
}

function unfold() {
  let first;
  for (const topic of topics.values()) {
    for (const [subject, part] of [...topic.fresh, ...topic.late]) {
      const old = found(topic, subject);
      const moves = !old || isElsewhere(old, part);
      const list = moves && listFor(part);
      const now = old ? renew(old, part) : part;
      if (list) {
        if (list.dataset.at === 'end') list.append(now); else list.prepend(now);
        // how many there were is not true any more
        list.closest('.col')?.querySelector('h2 > span')?.replaceChildren();
      }
      first ??= now;
    }
    topic.fresh.clear();
    topic.late.clear();
  }
  return first;
}

/** On a small screen one section is shown at a time: the one with what was asked for. */
function reveal(first) {
  const column = first?.closest('.col-off');
  if (!column || first.offsetParent) return;
  for (const one of column.parentElement.querySelectorAll(':scope > .col')) one.classList.toggle('col-off', one !== column);
  const choice = document.getElementById('seccion');
  if (choice) choice.value = column.id.slice(2);
}

pill?.addEventListener('click', async (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  button.setAttribute('aria-busy', 'true');
  try {
    const first = (stale() ? await reread() : unfold())
      ?? document.querySelector('[data-refresh-on]') ?? document.querySelector('[data-refresh]');
    reveal(first);
    first?.setAttribute('tabindex', '-1');
    first?.focus();
  } catch {
    location.reload();
  } finally {
    button.removeAttribute('aria-busy');
    offer();
  }
});

// where nobody stands by to ask for it, what is new shows itself: once a second, however much it is
let showing;
function soon() {
  if (!fresh() && !stale() && !late()) return;
  showing ??= setTimeout(async () => {
    showing = undefined;
    try {
      if (stale()) await reread(); else unfold();
      offer();
    } catch {
      showing = setTimeout(() => { showing = undefined; soon(); }, POLL);
    }
  }, 1_000);
}

// whoever posts shows it at once and says so here: its echo is not shown again, and where it was sooner it is taken back
document.addEventListener('minka:mine', (event) => {
  const { subject, seen } = event.detail;
  const early = [...topics.values()].filter((topic) => topic.fresh.has(subject) || topic.old.has(subject));
  early.forEach((topic) => forget(topic, subject));
  if (early.length) offer(); else if (!seen) mine.add(subject);
});

function tellPresence(counts) {
  for (const [name, people] of Object.entries(counts)) {
    for (const place of document.querySelectorAll(`[data-presence="${CSS.escape(name)}"]`)) {
      place.hidden = people < 2;
      place.textContent = place.dataset.many.replace('#n', people);
    }
  }
}

// ---- the socket ----
let socket;
let attempts = 0;
let reconnecting;
let watching;
let over = false;

const send = (message) => { if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message)); };

function ask(topic) {
  const now = performance.now();
  if (now - (topic.asked ?? -Infinity) < 1_000) return;
  topic.asked = now;
  send({ subscribe: topic.name, since: topic.serial });
}

function watch() {
  clearTimeout(watching);
  watching = setTimeout(() => drop(), SILENCE);
}

function hear(message) {
  if (message.topic) {
    const topic = topics.get(message.topic);
    if (topic) take(topic, message);
  } else if (message.heartbeat) {
    for (const [name, serial] of Object.entries(message.heartbeat)) {
      const topic = topics.get(name);
      if (topic && serial > topic.serial) ask(topic);
    }
  } else if (message.snapshot) {
    const topic = topics.get(message.snapshot);
    if (topic) jump(topic, message.serial);
  } else if (message.presence) {
    tellPresence(message.presence);
  } else if (message.refused) {
    topics.delete(message.refused);
  } else if (message.throttled) {
    setTimeout(() => topics.forEach(ask), message.throttled * 1_000);
  }
}

/** Forgets the socket, whether or not it says goodbye: a dead line can keep it closing for a minute. */
function drop(code) {
  const gone = socket;
  socket = undefined;
  clearTimeout(watching);
  if (gone && gone.readyState < WebSocket.CLOSING) gone.close();
  if (gone) again(code);
}

function again(code) {
  clearTimeout(reconnecting);
  if (over || document.hidden || !navigator.onLine) {
    become(navigator.onLine ? 'lost' : 'off');
    return;
  }
  const pause = code === 1012 && attempts === 0 ? 4_000 * Math.random()
    : Math.min(SLOWEST, 1_000 * 2 ** attempts) * (0.5 + Math.random());
  attempts += 1;
  if (state !== 'polling') become('lost');
  if (code === 1008 || attempts > 1) poll();
  reconnecting = setTimeout(connect, pause);
}

function connect() {
  clearTimeout(reconnecting);
  if (socket || over || topics.size === 0 || document.hidden) return;
  if (!navigator.onLine) {
    become('off');
    return;
  }
  let opened = false;
  let line;
  try {
    line = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`);
  } catch {
    again();
    return;
  }
  socket = line;
  const slow = setTimeout(() => { if (!opened && socket === line) drop(); }, OPENS);
  line.addEventListener('open', () => {
    opened = true;
    clearTimeout(slow);
    if (socket !== line) return;
    clearTimeout(polling);
    watch();
    if (root.dataset.ahorro === 'si') send({ saver: true });
    topics.forEach((topic) => { topic.asked = undefined; ask(topic); });
    become('live');
  });
  line.addEventListener('message', (event) => {
    if (socket !== line) return;
    attempts = 0;
    watch();
    hear(JSON.parse(event.data));
  });
  line.addEventListener('close', (event) => {
    clearTimeout(slow);
    if (socket === line) drop(event.code);
  });
}

// ---- without a socket: the same log, asked now and then ----
let polling;
let touched = performance.now();
for (const sign of ['pointerdown', 'keydown', 'scroll']) {
  addEventListener(sign, () => { touched = performance.now(); }, { passive: true });
}

async function askOnce(topic) {
  const lean = root.dataset.ahorro === 'si' ? '&html=false' : '';
  const answer = await fetch(`/api/v1/streams/${topic.name}?since=${topic.serial}${lean}`, { signal: patient() });
  if (answer.status === 401) {
    over = true;
    return;
  }
  if (answer.status === 404) {
    topics.delete(topic.name);
    return;
  }
  if (!answer.ok) throw new Error(String(answer.status));
  const { events, snapshot, serial } = await answer.json();
  if (snapshot) await jump(topic, serial);
  events.forEach((event) => take(topic, event));
}

async function poll() {
  clearTimeout(polling);
  if (over || document.hidden || state === 'live') return;
  try {
    for (const topic of [...topics.values()]) await askOnce(topic);
    if (state !== 'live') become(over ? 'over' : 'polling');
  } catch {
    become(navigator.onLine ? 'lost' : 'off');
  }
  if (over) return;
  const idle = performance.now() - touched > IDLE;
  clearTimeout(polling);
  polling = setTimeout(poll, (idle ? POLL_IDLE : POLL) * (0.9 + Math.random() / 5));
}

// ---- the line and the window come and go ----
addEventListener('online', () => { attempts = 0; connect(); });
addEventListener('offline', () => { drop(); become('off'); });
addEventListener('pagehide', () => { over = true; drop(); });
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  over = false;
  connect();
});
let leaving;
document.addEventListener('visibilitychange', () => {
  clearTimeout(leaving);
  if (document.hidden) {
    leaving = setTimeout(() => { drop(); clearTimeout(polling); }, HIDDEN);
  } else {
    attempts = 0;
    if (!socket) connect();
    if (state === 'polling') poll();
  }
});

if (topics.size) setTimeout(connect, 50);

// ---- what the page before was told of what it sent, which brought this one ----
const said = (() => {
  try {
    const kept = sessionStorage.getItem('minka-dicho');
    sessionStorage.removeItem('minka-dicho');
    return kept;
  } catch {
    return null;
  }
})();
if (said && !document.querySelector('[data-flash]')) {
  const top = document.createElement('div');
  top.className = 'top';
  top.append(...inside(said).body.children);
  document.querySelector('main')?.before(top);
}

// ---- what was written without a line ----
const pending = document.querySelector('[data-pending]');
const keeps = () => { try { return localStorage.getItem('minka-pendientes'); } catch { return null; } };
if (pending && (document.querySelector('form[data-outbox]') || keeps())) import(pending.dataset.module);
