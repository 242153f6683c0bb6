// While somebody writes a problem: when they pause, practices like it are asked for and listed under the field. Nothing
// is saved by asking, and whoever goes on writing is never interrupted.

const PAUSE = document.documentElement.dataset.ahorro === 'si' ? 4000 : 1500;
const SHORTEST = 40;

const place = document.querySelector('[data-parecidas]');
const field = place.closest('form').elements.text;

// the words are enough to compare, in the order in which they first stand there
const words = (text) => [...new Set(text.toLowerCase().match(/\p{L}{4,30}/gu))].slice(0, 100).join(' ');

let waiting;
let asking;
let asked = field.defaultValue.trim();

async function ask() {
  const text = field.value.trim();
  if (text === asked || text.length < SHORTEST || !navigator.onLine) return;
  asking?.abort();
  asking = new AbortController();
  let answer;
  try {
    const address = `${place.dataset.parecidas}?${new URLSearchParams({ texto: words(text) })}`;
    answer = await fetch(address, { redirect: 'manual', signal: asking.signal });
  } catch {
    return; // the line is dead, or more was typed
  }
  if (!answer.ok) return;
  asked = text;
  const shown = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-lista]');
  const list = place.querySelector('[data-lista]');
  // the status line stays the same element, or nobody would hear what it says
  const line = list.querySelector('[data-cuantas]');
  const said = shown.querySelector('[data-cuantas]');
  if (line.textContent !== said.textContent) line.textContent = said.textContent;
  said.remove();
  list.className = shown.className;
  list.replaceChildren(line, ...shown.childNodes);
}

const wait = () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
};
field.addEventListener('input', wait);
wait();
