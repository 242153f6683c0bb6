// A section of the sheet: what is typed is kept in this browser after a second, and sent after twenty. Whatever happens
// to the page, the line or the session, it is there again when the section is opened again. What the server has is done
// with: when it says so, or when the page that was sent has led on to another (forms.js).

const IDLE = 1000;
const EVERY = 20000;

const form = document.querySelector('form[data-seccion]');
const stamp = document.querySelector('[data-sello]');
const revision = form.elements.revision;
const key = `minka-ficha:${document.documentElement.dataset.persona ?? ''}:${location.pathname}`;

const local = {
  get() { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  set(value) { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
  drop() { try { localStorage.removeItem(key); } catch { /* a browser without storage keeps nothing */ } },
};

const time = () => new Date().toLocaleTimeString('es-PE', { timeZone: 'America/Lima', hour: '2-digit', minute: '2-digit', hour12: false });
const say = (text, at) => { stamp.querySelector('span').textContent = text.replace('#n', at ?? ''); };

const fields = () => [...form.elements].filter((field) => field.name && !['_csrf', 'revision', 'version'].includes(field.name)
  && !['submit', 'button'].includes(field.type) && !field.name.startsWith('_'));
const slot = (field) => (['checkbox', 'radio'].includes(field.type) ? `${field.name}=${field.value}` : field.name);
const read = (field) => (['checkbox', 'radio'].includes(field.type) ? field.checked : field.value);
const values = () => Object.fromEntries(fields().map((field) => [slot(field), read(field)]));
// the identity of a line that nobody has written is new on every page
const differs = (kept) => fields().some((field) => !field.name.endsWith('.id')
  && kept[slot(field)] !== undefined && kept[slot(field)] !== read(field));

// nothing of it is missing in a page that has been saved since
const adds = (written) => fields().some((field) => {
  const value = written[slot(field)];
  if (field.name.endsWith('.id') || !value) return false;
  return ['checkbox', 'radio'].includes(field.type) ? !field.checked : !field.value.includes(value.trim());
});

let dirty = false;
let stale = false;
let leaving = false;
let waiting;
let base;

function keep(sent = false) {
  clearTimeout(waiting);
  const at = time();
  if (local.set({ revision: base ?? revision.value, at, values: values(), sent }) && !stale && !sent) {
    say(stamp.dataset.aqui, at);
  }
}

function fill(written) {
  for (const field of fields()) {
    const value = written[slot(field)];
    if (value === undefined) continue;
    if (['checkbox', 'radio'].includes(field.type)) field.checked = value;
    else field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

// ---- what this browser has kept and the server has not ----
const kept = local.get();
if (form.dataset.pendiente) {
  // both texts are shown, and only whoever reads them says which one stays
  base = kept?.revision;
  dirty = true;
  stale = true;
  keep();
} else if (kept?.accepted) {
  // this page was on its way before the server took what was typed
  if (Number(revision.value) < Number(kept.revision)) {
    fill(kept.values);
    revision.value = kept.revision;
    say(stamp.dataset.guardado, kept.at);
  } else {
    local.drop();
  }
} else if (kept && Number(kept.revision) < Number(revision.value) && !adds(kept.values)) {
  local.drop();
} else if (kept && differs(kept.values)) {
  fill(kept.values);
  // based on what was seen then: if somebody else has saved since, both texts are shown
  revision.value = kept.revision;
  dirty = true;
  say(stamp.dataset.recuperado, kept.at);
} else if (kept) {
  local.drop();
}

// ---- sending ----
async function send() {
  if (!dirty || stale || 'sent' in form.dataset || !navigator.onLine) return;
  const sent = JSON.stringify(values());
  let answer;
  try {
    answer = await fetch(form.dataset.borrador, {
      method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' }, redirect: 'manual',
    });
  } catch {
    return; // the line is dead: it stays here, and is tried again
  }
  if (answer.status === 409) {
    stale = true;
    say(stamp.dataset.otra);
  } else if (answer.ok) {
    const saved = await answer.json();
    revision.value = saved.revision;
    if (JSON.stringify(values()) === sent) {
      dirty = false;
      local.set({ revision: saved.revision, at: saved.time, values: values(), accepted: true });
      say(stamp.dataset.guardado, saved.time);
    } else {
      keep();
    }
  }
}

form.addEventListener('input', (event) => {
  if (!event.isTrusted) return;
  dirty = true;
  clearTimeout(waiting);
  waiting = setTimeout(keep, IDLE, false);
});
addEventListener('pagehide', () => { if (dirty && !leaving) keep(); });
addEventListener('pageshow', () => { leaving = false; });
addEventListener('online', send);
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && dirty && !leaving) { keep(); send(); } });
setInterval(send, EVERY);
form.addEventListener('submit', () => {
  leaving = navigator.onLine;
  keep(leaving);
});
document.querySelector('[data-soltar]')?.addEventListener('click', () => {
  dirty = false;
  local.drop();
});
