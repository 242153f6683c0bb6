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

// ---- the topics of this page, each up to where the page shows it ----
const topics = new Map();
for (const place of document.querySelectorAll('[data-topic][data-serial]')) {
  const name = place.dataset.topic;
  const known = topics.get(name) ?? { name, serial: Infinity, places: [], fresh: new Map(), stale: false };
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
const stale = () => [...topics.values()].some((topic) => topic.stale);

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
  say();
}

function offer() {
  const many = fresh();
  if (pill) {
    const button = pill.querySelector('button');
    pill.hidden = many === 0 && !stale();
    const { one, many: several, all } = button.dataset;
    button.querySelector('[data-text]').textContent = many === 0 ? all : many === 1 ? one : several.replace('#n', many);
  }
  say();
}

// ---- what happened, in its place ----
function putPart(part) {
  for (const old of document.querySelectorAll(`[data-part="${CSS.escape(part.dataset.part)}"]`)) {
    old.replaceWith(part.cloneNode(true));
  }
}

const listOf = (subject) => subject.parentElement?.closest('[data-list]')?.dataset.list;
const listFor = (part) => document.querySelector(`[data-list="${CSS.escape(part.dataset.list ?? '')}"]`);
const isElsewhere = (old, part) => Boolean(listFor(part)) && Boolean(listOf(old)) && listOf(old) !== part.dataset.list;

function putSubject(topic, part) {
  const { subject } = part.dataset;
  const old = found(topic, subject);
  if (!old) {
    topic.fresh.set(subject, part);
  } else if (!mine.delete(subject)) {
    // what somebody is at stays as it is until they are done, and what was put elsewhere stays until they ask for it
    if (old.contains(document.activeElement) || isElsewhere(old, part)) topic.fresh.set(subject, part);
    else old.replaceWith(part);
  }
}

function show(topic, frame) {
  const detail = { topic: topic.name, ...frame };
  if (!document.dispatchEvent(new CustomEvent('minka:live', { cancelable: true, detail }))) return;
  lastNews = new Date().toLocaleTimeString('es-PE', { hour: '2-digit', minute: '2-digit', hour12: false });
  if (frame.gone) {
    topic.fresh.delete(frame.subject);
    found(topic, frame.subject)?.remove();
  } else if (frame.html) {
    for (const part of [...inside(frame.html).body.children]) {
      if (part.dataset.part) putPart(part);
      else if (part.dataset.subject) putSubject(topic, part);
    }
  } else if (!mine.delete(frame.subject)) {
    // whoever saves data is only told that there is something
    topic.fresh.set(frame.subject, null);
    topic.stale = true;
  }
  for (const place of frame.gone ? [] : topic.places) {
    if (place.dataset.refreshOn?.split(' ').includes(frame.kind)) {
      topic.fresh.set(frame.subject, null);
      topic.stale = true;
    }
  }
  offer();
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
  topic.stale = true;
  const page = await read().catch(() => null);
  page?.querySelectorAll('[data-part]').forEach(putPart);
  if (!within(topic, '[data-subject]') && !topic.places.some((place) => 'refreshOn' in place.dataset)) topic.stale = false;
  offer();
}

async function read() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
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
}

function unfold() {
  let first;
  for (const topic of topics.values()) {
    for (const [subject, part] of topic.fresh) {
      if (!part) continue;
      const old = found(topic, subject);
      if (old && !isElsewhere(old, part)) {
        old.replaceWith(part);
      } else {
        old?.remove();
        const list = listFor(part);
        if (list?.dataset.at === 'end') list.append(part); else list?.prepend(part);
        // how many there were is not true any more
        list?.closest('.col')?.querySelector('h2 > span')?.replaceChildren();
      }
      first ??= part;
    }
    topic.fresh.clear();
  }
  return first;
}

pill?.addEventListener('click', async (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  button.setAttribute('aria-busy', 'true');
  try {
    if (stale()) await refresh();
    const first = unfold() ?? document.querySelector('[data-refresh-on]') ?? document.querySelector('[data-refresh]');
    topics.forEach((topic) => { topic.stale = false; });
    first?.setAttribute('tabindex', '-1');
    first?.focus();
  } catch {
    location.reload();
  } finally {
    button.removeAttribute('aria-busy');
    offer();
  }
});

// whoever posts shows it at once and says so here: its echo is not shown again
document.addEventListener('minka:mine', (event) => {
  const { subject } = event.detail;
  const early = [...topics.values()].filter((topic) => topic.fresh.delete(subject));
  if (early.length) offer(); else mine.add(subject);
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
  const pause = code === 1012 && attempts === 0 ? 5_000 * Math.random()
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
  const answer = await fetch(`/api/v1/streams/${topic.name}?since=${topic.serial}${lean}`);
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

// ---- what was written without a line ----
const pending = document.querySelector('[data-pending]');
const keeps = () => { try { return localStorage.getItem('minka-pendientes'); } catch { return null; } };
if (pending && (document.querySelector('form[data-outbox]') || keeps())) import(pending.dataset.module);
