// A photo is made smaller here before it leaves, so that it costs little on a slow line. Where the browser cannot, the
// original goes. The answer replaces only its own part of the page: whatever else was typed stays.

const LONGEST = 1600;
const QUALITY = 0.85;

async function smaller(file) {
  let image;
  try {
    image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return file; // the server says what is wrong with it
  }
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext('2d', { alpha: false });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  if (!blob || (scale === 1 && blob.size >= file.size)) return file;
  return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
}

function send(form, data, progress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.responseType = 'document';
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(Math.round((100 * event.loaded) / event.total));
    });
    request.addEventListener('load', () => (request.response ? done(request.response) : failed()));
    request.addEventListener('error', failed);
    request.addEventListener('timeout', failed);
    request.timeout = 120000;
    request.send(data);
  });
}

// The section as the server shows it now, the face at the top of the page, and what it says about it.
function show(answer, section) {
  const fresh = answer.getElementById(section.id);
  if (!fresh) return location.assign(location.pathname);
  section.replaceWith(fresh);
  const face = answer.querySelector('.site-header .avatar');
  if (face) document.querySelector('.site-header .avatar')?.replaceWith(face);
  for (const form of fresh.querySelectorAll('form[data-photo]')) attend(form);
  const good = answer.querySelector('[data-flash][data-tone="ok"]');
  const status = fresh.querySelector('[data-progress]');
  if (good && status) status.textContent = good.textContent.trim();
  (fresh.querySelector('[aria-invalid="true"]') ?? fresh.querySelector('h2'))?.focus();
}

export function attend(form) {
  const section = form.closest('section');
  const input = form.querySelector('input[type=file]');
  const status = form.querySelector('[data-progress]');
  const button = form.querySelector('button');
  form.addEventListener('submit', async (event) => {
    const file = input.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    status.textContent = form.dataset.preparing;
    try {
      const data = new FormData(form);
      const lighter = await smaller(file);
      data.set(input.name, lighter, lighter.name);
      const answer = await send(form, data, (percent) => {
        status.textContent = form.dataset.sending.replace('#n', percent);
      });
      show(answer, section);
    } catch {
      status.textContent = form.dataset.failed;
    } finally {
      button.removeAttribute('aria-disabled');
    }
  });
}
