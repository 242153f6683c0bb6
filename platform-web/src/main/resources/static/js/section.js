// A section of the sheet: what is typed is kept in this browser after a second, and sent after twenty. Whatever happens
// to the page, the line or the session, it is there again when the section is opened again.

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

const time = () => new Date().toLocaleTimeString('es-PE', { hour: '2-digit', minute: '2-digit', hour12: false });
const say = (text, at) => { stamp.querySelector('span').textContent = text.replace('#n', at ?? ''); };

const fields = () => [...form.elements].filter((field) => field.name && !['_csrf', 'revision', 'version'].includes(field.name)
  && !['submit', 'button'].includes(field.type) && !field.name.startsWith('_'));
const slot = (field) => (['checkbox', 'radio'].includes(field.type) ? `${field.name}=${field.value}` : field.name);
const read = (field) => (['checkbox', 'radio'].includes(field.type) ? field.checked : field.value);
const values = () => Object.fromEntries(fields().map((field) => [slot(field), read(field)]));
// the identity of a line that nobody has written is new on every page
const differs = (kept) => fields().some((field) => !field.name.endsWith('.id')
  && kept[slot(field)] !== undefined && kept[slot(field)] !== read(field));

let dirty = false;
let stale = false;
let waiting;

function keep() {
  clearTimeout(waiting);
  const at = time();
  if (local.set({ revision: revision.value, at, values: values() }) && !stale) say(stamp.dataset.aqui, at);
}

// ---- what this browser has kept and the server has not ----
const kept = local.get();
if (kept) {
  if (differs(kept.values)) {
    for (const field of fields()) {
      const value = kept.values[slot(field)];
      if (value === undefined) continue;
      if (['checkbox', 'radio'].includes(field.type)) field.checked = value;
      else field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    // based on what was seen then: if somebody else has saved since, both texts are shown
    revision.value = kept.revision;
    dirty = true;
    say(stamp.dataset.recuperado, kept.at);
  } else {
    local.drop();
  }
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
      local.drop();
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
  waiting = setTimeout(keep, IDLE);
});
addEventListener('pagehide', () => { if (dirty) keep(); });
addEventListener('online', send);
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && dirty) { keep(); send(); } });
setInterval(send, EVERY);
form.addEventListener('submit', keep);
document.querySelector('[data-soltar]')?.addEventListener('click', local.drop);
