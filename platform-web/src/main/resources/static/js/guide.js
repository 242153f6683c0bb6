// The style guide only: look at every component in both themes.
for (const button of document.querySelectorAll('[data-set-tema]')) {
  button.hidden = false;
  button.addEventListener('click', () => { document.documentElement.dataset.tema = button.dataset.setTema; });
}
