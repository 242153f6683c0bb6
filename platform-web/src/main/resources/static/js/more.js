// «Cargar más» puts the next page under this one. Without a script the same link opens it.

const grid = document.getElementById('practicas');
let pager = document.querySelector('[data-more]');

const load = async (link) => {
  link.setAttribute('aria-busy', 'true');
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const cards = [...page.querySelectorAll('#practicas > *')];
  grid.append(...cards);
  const next = page.querySelector('[data-more]');
  pager.replaceWith(next);
  pager = next;
  cards[0]?.querySelector('a')?.focus();
};

if (grid) {
  document.addEventListener('click', async (event) => {
    const link = event.target.closest('[data-more] a[rel="next"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      await load(link);
    } catch {
      location.assign(link.href);
    }
  });
}
