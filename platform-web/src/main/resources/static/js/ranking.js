// Whoever looks at a ranking is told when it has changed; nothing on the page moves by itself.

const EVERY = document.documentElement.dataset.ahorro === 'si' ? 120000 : 30000;

const refresh = document.querySelector('[data-cambios]');

async function ask() {
  if (document.hidden || !navigator.onLine) return;
  let answer;
  try {
    answer = await fetch(refresh.dataset.cambios, { redirect: 'manual' });
  } catch {
    return; // the line is dead: the next time it may not be
  }
  if (!answer.ok) return;
  if ((await answer.text()) === refresh.dataset.visto) return;
  clearInterval(asking);
  refresh.textContent = refresh.dataset.hay;
}
const asking = refresh ? setInterval(ask, EVERY) : 0;
if (refresh) document.addEventListener('visibilitychange', ask);

// How many places one has gained since one last looked, on this device. A place that was lost is not mentioned.
const own = document.querySelector('[data-puesto]');
if (own) {
  const key = `ranking ${document.documentElement.dataset.persona} ${own.dataset.ranking}`;
  const rank = Number(own.dataset.puesto);
  const today = new Date().toDateString();
  let last;
  try {
    last = JSON.parse(localStorage.getItem(key));
  } catch {
    last = null;
  }
  const gained = last && last.rank > rank ? last.rank - rank : last?.rank === rank && last.day === today ? last.gained : 0;
  if (gained > 0) {
    const tag = own.querySelector('[data-sube]');
    tag.querySelector('[data-cuantos]').textContent = own.dataset.sube.replace('#', gained);
    tag.hidden = false;
  }
  try {
    localStorage.setItem(key, JSON.stringify({ rank, gained, day: today }));
  } catch {
    // a full or closed store only means that nothing is told the next time
  }
}
