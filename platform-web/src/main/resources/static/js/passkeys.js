// Asks the passkeys of this device and sends the form with the answer. Where there are none the form stays as it is.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const known = ({ id, transports }) => ({ type: 'public-key', id: bytes(id), ...(transports.length ? { transports } : {}) });

async function question(form, address) {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
  const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } });
  // The page lay open too long, or somebody left meanwhile: a new one has a token that counts.
  if (answer.redirected || answer.status === 403) location.reload();
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
  return answer.json();
}

function toMake({ challenge, host, millis, user, credentials }) {
  return {
    challenge: bytes(challenge),
    rp: { id: host, name: 'Minka' },
    user: { ...user, id: bytes(user.id) },
    pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    attestation: 'none',
    excludeCredentials: credentials.map(known),
    timeout: millis,
  };
}

function toAsk({ challenge, host, millis, credentials }) {
  return { challenge: bytes(challenge), rpId: host, userVerification: 'required', allowCredentials: credentials.map(known), timeout: millis };
}

function written(credential) {
  const { response } = credential;
  const parts = { clientDataJSON: text(response.clientDataJSON) };
  for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[part]) parts[part] = text(response[part]);
  }
  if (response.getTransports) parts.transports = response.getTransports();
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response: parts, clientExtensionResults: {} });
}

async function ask(part) {
  const form = part.closest('form');
  const button = part.querySelector('[data-ask]');
  const problem = part.querySelector('[data-problem]');
  problem.hidden = true;
  button.disabled = true;
  try {
    const asked = await question(form, part.dataset.question);
    const credential = part.dataset.passkey === 'new'
      ? await navigator.credentials.create({ publicKey: toMake(asked) })
      : await navigator.credentials.get({ publicKey: toAsk(asked) });
    part.querySelector('[data-answer]').value = written(credential);
    form.submit();
  } catch (error) {
    button.disabled = false;
    problem.hidden = false;
    problem.textContent = error.name === 'InvalidStateError' ? part.dataset.known : error.name === 'NotAllowedError' ? part.dataset.busy : part.dataset.off;
  }
}

if (window.PublicKeyCredential) {
  for (const part of document.querySelectorAll('[data-passkey]')) {
    part.hidden = false;
    part.querySelector('[data-ask]').addEventListener('click', () => ask(part));
  }
  for (const note of document.querySelectorAll('[data-without-passkeys]')) note.hidden = true;
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const lines = [...document.querySelectorAll(`${button.dataset.copy} li`)].map((line) => line.textContent);
    await navigator.clipboard.writeText(lines.join('\n'));
    button.textContent = button.dataset.done;
  });
}
