// A link with data-dialog-page opens in a dialog what is otherwise a page of its own: the part of it marked
// data-dialog-part. What is wrong is said on that page, and whatever does not go well here leads there too.

async function part(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const found = page.querySelector('[data-dialog-part]');
  if (!found) throw new Error('no part');
  return document.adoptNode(found);
}

function open(content, opener) {
  const dialog = document.createElement('dialog');
  const heading = content.querySelector('h1');
  const title = document.createElement('h2');
  title.id = 'dialogo';
  title.textContent = heading?.textContent ?? '';
  heading?.replaceWith(title);
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(content);
  dialog.addEventListener('click', (event) => {
    if (event.target !== dialog && !event.target.closest('[data-dialog-close]')) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('select, input:not([type="hidden"]), textarea')?.focus();
}

document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('a[data-dialog-page]');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const menu = link.closest('details');
  menu?.removeAttribute('open');
  try {
    open(await part(link.href), menu?.querySelector('summary') ?? link);
  } catch {
    location.assign(link.href);
  }
});
