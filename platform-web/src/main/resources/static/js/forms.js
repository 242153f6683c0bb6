// Forms: one submission at a time, nothing typed is lost, counters, visible passwords, the summary of errors.

const root = document.documentElement;
const line = document.querySelector('[data-line]');

// ---- a page that answers what was sent takes the address where it can be read: coming back to it sends nothing again ----
const { formulario } = root.dataset;
const answers = formulario && location.pathname;
if (formulario) history.replaceState(history.state, '', formulario + location.hash);

// ---- summary of errors: in the order of the fields, with the focus, and the title says it ----
const summary = document.querySelector('.errors');
if (summary) {
  const links = [...summary.querySelectorAll('li a[href^="#"]')];
  const place = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const list = summary.querySelector('ul');
  links
    .filter(place)
    .sort((a, b) => (place(a).compareDocumentPosition(place(b)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .forEach((link) => list.append(link.closest('li')));
  for (const link of links) {
    link.addEventListener('click', (event) => {
      const found = place(link);
      if (!found) return;
      event.preventDefault();
      const control = found.matches('fieldset') ? found.querySelector('input') : found;
      control.focus({ preventScroll: true });
      (found.closest('.field, fieldset') ?? found).scrollIntoView({ block: 'start' });
    });
  }
  // in the style guide the summary is only shown
  const meant = !summary.closest('[data-muestra]');
  if (meant && line) document.title = `${line.dataset.errorTitle} ${document.title}`;
  if (meant) summary.focus();
}

// ---- passwords can be seen while they are typed, and are hidden again before they leave ----
for (const button of document.querySelectorAll('button[data-show]')) {
  const input = button.previousElementSibling;
  const show = (visible) => {
    input.type = visible ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(visible));
  };
  button.hidden = false;
  button.addEventListener('click', () => show(input.type === 'password'));
  input.form?.addEventListener('submit', () => show(false));
}

// ---- counters ----
for (const area of document.querySelectorAll('textarea[data-max]')) {
  const max = Number(area.dataset.max);
  const text = document.getElementById(`${area.id}-c`)?.querySelector('[data-text]');
  if (!text) continue;
  const count = () => {
    // the server counts a line break once, whatever the browser sends
    const over = area.value.length - max;
    text.toggleAttribute('data-over', over > 0);
    text.textContent = over > 0
      ? text.dataset.overText.replace('#n', over)
      : text.dataset.text.replace('#n', area.value.length).replace('#m', max);
  };
  area.addEventListener('input', count);
  count();
}

// ---- drafts: what is typed in a form that is sent stays in this tab until the server has it, and with data-perdura in
// this browser, closed or not ----
const PREFIX = 'minka:';
const owner = `${PREFIX}${root.dataset.persona ?? ''}:`;
const today = () => new Date().toLocaleDateString('es-PE', { timeZone: 'America/Lima', day: 'numeric', month: 'short' });
const time = () => new Date().toLocaleTimeString('es-PE', { timeZone: 'America/Lima', hour: '2-digit', minute: '2-digit', hour12: false });

// a browser without storage keeps nothing
const shelf = (name) => ({
  get(key) { try { return JSON.parse(window[name].getItem(key)); } catch { return null; } },
  set(key, value) { try { window[name].setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
  drop(key) { try { window[name].removeItem(key); } catch { /* nothing was kept */ } },
  keys() { try { return Object.keys(window[name]).filter((key) => key.startsWith(PREFIX)); } catch { return []; } },
});
const tab = shelf('sessionStorage');
const browser = shelf('localStorage');

const keeps = (field) => field.name
  && !field.name.startsWith('_')
  && !['password', 'file', 'hidden', 'submit', 'button', 'reset'].includes(field.type)
  && !field.closest('.search:has([data-show])')
  && field.autocomplete !== 'one-time-code'
  && !('noGuardar' in field.dataset);
const writes = (field) => keeps(field) && (field.matches('textarea') || ['text', 'email', 'url', 'tel'].includes(field.type));
const slot = (field) => (['checkbox', 'radio'].includes(field.type) ? `${field.name}=${field.value}` : field.name);
const read = (field) => (['checkbox', 'radio'].includes(field.type) ? field.checked : field.value);
const write = (field, value) => {
  if (['checkbox', 'radio'].includes(field.type)) field.checked = value;
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

// A draft that was sent is done with once another page has come, or this one with good news. Where the answer is the
// way in or a problem page, the server did not take it: it counts as not sent.
const goodNews = document.querySelector('[data-flash][data-tone="ok"]');
const refused = document.querySelector('[data-pausa]');
for (const store of [tab, browser]) {
  for (const key of store.keys()) {
    const draft = store.get(key);
    if (!draft?.sent) continue;
    if (refused) store.set(key, { ...draft, sent: false });
    else if (goodNews || draft.path !== location.pathname) store.drop(key);
  }
}

// ---- what a section has kept in this browser (section.js) is done with once its page has led on to another ----
const COPY = `minka-ficha:${root.dataset.persona ?? ''}:`;
const came = document.referrer.startsWith(location.origin) ? new URL(document.referrer).pathname : '';
const copies = () => { try { return Object.keys(localStorage).filter((key) => key.startsWith(COPY)); } catch { return []; } };
for (const key of refused ? [] : copies()) {
  const path = key.slice(COPY.length);
  let copy;
  try { copy = JSON.parse(localStorage.getItem(key)); } catch { /* of no use to anybody */ }
  const led = came === path && (path !== location.pathname || goodNews);
  if (copy?.accepted ? path !== location.pathname : copy?.sent && led) localStorage.removeItem(key);
}

const drafts = new WeakMap();
const pathOf = (address) => new URL(address ?? '', location.href).pathname;
const leadsTo = (form) => [form.getAttribute('action'),
  ...[...form.querySelectorAll('[formaction]')].map((button) => button.getAttribute('formaction'))].map(pathOf);

// a section keeps its own; where there is a password nothing is kept that the form does not ask for
const keeping = (form) => 'guardar' in form.dataset || (form.method === 'post' && !('seccion' in form.dataset)
  && !form.querySelector('[type=password], [autocomplete=one-time-code]') && [...form.elements].some(writes));

// who wants nothing of what came back begins anew, and may still think better of it
const offerWithout = (stamp, form, leave, restore) => {
  if (!line) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-q';
  button.textContent = line.dataset.anew;
  let left = false;
  button.addEventListener('click', () => {
    left = !left;
    (left ? leave : restore)();
    button.textContent = left ? line.dataset.back : line.dataset.anew;
  });
  form.addEventListener('input', (event) => { if (event.isTrusted) button.remove(); });
  stamp.append(button);
};

for (const form of [...document.forms].filter(keeping)) {
  const key = `${owner}${location.pathname}:${form.dataset.guardar ?? pathOf(form.getAttribute('action'))}`;
  const store = 'perdura' in form.dataset ? browser : tab;
  const fields = () => [...form.elements].filter(keeps);
  let stamp = form.querySelector('[data-stamp]') ?? document.querySelector('[data-stamp]');
  const say = (text, at) => {
    if (!stamp) return;
    stamp.hidden = false;
    stamp.querySelector('span').textContent = text.replace('#n', at);
  };

  const draft = store.get(key);
  const restore = () => {
    let changed = false;
    for (const field of fields()) {
      const value = draft.values[slot(field)];
      if (value !== undefined && value !== read(field)) {
        write(field, value);
        changed = true;
        for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
      }
    }
    return changed;
  };
  if (draft && !summary) {
    const changed = restore();
    if (changed && !stamp && line) {
      stamp = document.createElement('p');
      stamp.className = 'stamp';
      stamp.dataset.kept = line.dataset.kept;
      stamp.dataset.restored = line.dataset.restored;
      stamp.append(document.createElement('span'));
      form.prepend(stamp);
    }
    if (changed && stamp) {
      say(stamp.dataset.restored, draft.day === today() ? draft.at : `${draft.day}, ${draft.at}`);
      offerWithout(stamp, form, () => {
        form.reset();
        fields().forEach((field) => field.dispatchEvent(new Event('input', { bubbles: true })));
        store.drop(key);
      }, () => {
        restore();
        store.set(key, draft);
      });
    }
  }

  let waiting;
  let touched = false;
  const keep = (sent) => {
    clearTimeout(waiting);
    touched = false;
    const values = Object.fromEntries(fields().map((field) => [slot(field), read(field)]));
    if (!Object.values(values).some(Boolean)) {
      store.drop(key);
      return;
    }
    const at = time();
    if (store.set(key, { path: location.pathname, day: today(), at, values, sent }) && stamp && !sent) say(stamp.dataset.kept, at);
  };
  drafts.set(form, keep);
  // the server did not take it: it stays here, wherever whoever typed it goes from this page
  if (summary && leadsTo(form).includes(answers)) keep(false);
  form.addEventListener('input', (event) => {
    if (!event.isTrusted) return;
    touched = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 800, false);
  });
  // another script has seen to it that it is not lost
  form.addEventListener('minka:taken', () => {
    clearTimeout(waiting);
    touched = false;
    store.drop(key);
    if (stamp) stamp.hidden = true;
  });
  addEventListener('pagehide', () => { if (touched) keep(false); });
}

// ---- photos: what makes them smaller comes when somebody chooses one ----
for (const form of document.querySelectorAll('form[data-photo]')) {
  form.addEventListener('change', async () => (await import(form.dataset.module)).attend(form), { once: true });
}

// ---- what only helps whoever does something here comes when they begin ----
const helpers = document.querySelectorAll('[data-script]');
const fetchHelpers = () => helpers.forEach((part) => import(part.dataset.script));
if (helpers.length) {
  for (const beginning of ['focusin', 'pointerover']) document.addEventListener(beginning, fetchHelpers, { once: true });
}

// ---- one submission at a time ----
const free = (form) => {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
};
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if ('sent' in form.dataset) {
    event.preventDefault();
    return;
  }
  if (!navigator.onLine) {
    event.preventDefault();
    drafts.get(form)?.(false);
    if (line) line.textContent = line.dataset.held;
    return;
  }
  drafts.get(form)?.(true);
  if ('leave' in form.dataset) {
    for (const store of [tab, browser]) store.keys().forEach(store.drop);
    copies().forEach((key) => localStorage.removeItem(key));
  }
  form.dataset.sent = '';
  event.submitter?.setAttribute('aria-busy', 'true');
  // an answer that is a download leaves the page where it is
  setTimeout(free, 8000, form);
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(free));
