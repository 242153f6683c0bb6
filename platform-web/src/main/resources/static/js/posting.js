// What somebody adds to a board stands on it at once: while it is on its way as they typed it, then as the board shows it.
// Its echo is passed over (live.js). Where it belongs out of sight the page it leads to is shown, as for any form.

const composer = document.querySelector('form.composer');
const board = composer?.closest('[data-topic]');
let provisional;

const isSeen = (list) => list?.offsetParent;

document.addEventListener('minka:sending', (event) => {
  const { form, entry } = event.detail;
  if (form !== composer || !navigator.onLine) return;
  // the sections stand in the order in which they are chosen from
  const list = board.querySelectorAll('[data-list]')[form.elements.section.selectedIndex];
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
  if (composer && over && !over.hidden && !composer.elements.text.value) composer.hidden = true;
}));
