// Dragging a contribution into another section does what «Mover a…» does on its page. It is an extra: by keyboard and by
// touch there is that page.

const board = document.querySelector('[data-arrange]');
let held = null;
let from = null;

const listAt = (event) => event.target.closest?.('.col')?.querySelector('[data-list]');
const mark = (list, on) => list?.closest('.col').toggleAttribute('data-over', on);

for (const header of board?.querySelectorAll('[data-move] > header') ?? []) header.draggable = true;
board?.setAttribute('data-arrange', 'listo');
board?.addEventListener('pointerover', (event) => {
  const header = event.target.closest?.('[data-move] > header');
  if (header) header.draggable = true;
});

board?.addEventListener('dragstart', (event) => {
  held = event.target.matches?.('[data-move] > header') ? event.target.parentElement : null;
  if (!held) return;
  from = held.closest('[data-list]');
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setDragImage(held, 16, 16);
});

board?.addEventListener('dragover', (event) => {
  const list = listAt(event);
  if (!held || !list || list === from) return;
  event.preventDefault();
  mark(list, true);
});

board?.addEventListener('dragleave', (event) => mark(listAt(event), false));

board?.addEventListener('dragend', () => {
  for (const column of board.querySelectorAll('[data-over]')) column.removeAttribute('data-over');
  held = null;
});

board?.addEventListener('drop', async (event) => {
  const list = listAt(event);
  if (!held || !list || list === from) return;
  event.preventDefault();
  const { move } = held.dataset;
  list.prepend(held);
  const fields = { section: list.dataset.section, place: 'TOP', _csrf: document.querySelector('meta[name="_csrf"]')?.content ?? '' };
  let moved = false;
  try {
    const answer = await fetch(move, { method: 'POST', body: new URLSearchParams(fields) });
    moved = answer.ok && new URL(answer.url).pathname === location.pathname;
  } catch {
    // without a line the page of the move says so
  }
  if (!moved) location.assign(move);
});
