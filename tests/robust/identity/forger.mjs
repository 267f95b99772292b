// node forger.mjs NODE_MODULES PORT: a provider that lies. The code it is given says how, as base64url JSON:
//   claims  laid over those of a good ID token; null takes one away
//   sign    "key" (as published), "other" (a key it never published), "none", "hs256" (its public key as a
//           shared secret), "rotated" (a key it publishes from now on), "broken" (a bit of the payload changed)
//   head    laid over the token's header
//   info    what userinfo answers; a string is sent as it is, as application/jwt
import { createServer } from 'node:http';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { listen, load } from './packages.mjs';

const jose = await load('jose');
const port = Number(process.argv[3]);
const keys = ['key', 'other', 'rotated'].map((kid) => ({ kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) }));
const key_of = (kid) => keys.find((key) => key.kid === kid);
let published = ['key'];
let origin = '';
let info = {};

const text_of = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function signed(claims, { sign = 'key', head = {} }) {
  const header = { alg: 'RS256', kid: sign, ...head };
  if (sign === 'none') return `${text_of({ alg: 'none', ...head })}.${text_of(claims)}.`;
  if (sign === 'hs256') {
    const secret = key_of('key').publicKey.export({ type: 'spki', format: 'pem' });
    return new jose.SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'key', ...head })
      .sign(Buffer.from(secret));
  }
  if (sign === 'rotated') published = ['rotated'];
  const key = key_of(sign === 'broken' ? 'key' : sign).privateKey;
  const token = await new jose.SignJWT(claims).setProtectedHeader({ ...header, ...(sign === 'broken' ? { kid: 'key' } : {}) })
    .sign(key, { crit: { 'urn:must': true } });
  if (sign !== 'broken') return token;
  const [one, , three] = token.split('.');
  return [one, text_of({ ...claims, sub: 'mallory' }), three].join('.');
}

async function tokens(form) {
  const wish = JSON.parse(Buffer.from(form.get('code'), 'base64url'));
  const now = Math.floor(Date.now() / 1000) + (wish.ahead_s ?? 0);
  const claims = { iss: origin, aud: 'rs256', sub: 'sara', iat: now, exp: now + 300, ...wish.claims };
  for (const name of Object.keys(claims)) if (claims[name] === null) delete claims[name];
  info = wish.info ?? {};
  if (wish.sign_info) info = await signed(info, wish.sign_info);
  return { access_token: 'access', token_type: 'Bearer', id_token: await signed(claims, wish) };
}

const jwks = () => ({ keys: published.map((kid) => ({
  ...createPublicKey(key_of(kid).privateKey).export({ format: 'jwk' }), kid, use: 'sig',
})) });

const metadata = () => ({ issuer: origin, authorization_endpoint: `${origin}/authorize`,
  token_endpoint: `${origin}/token`, jwks_uri: `${origin}/jwks`, userinfo_endpoint: `${origin}/userinfo` });

async function answer(request, body) {
  if (request.url === '/.well-known/openid-configuration') return metadata();
  if (request.url === '/other/.well-known/openid-configuration') return metadata(); // another's document
  if (request.url === '/jwks') return jwks();
  if (request.url === '/token') return tokens(new URLSearchParams(body));
  if (request.url === '/userinfo') return info;
  if (request.url === '/large/.well-known/openid-configuration') return 'x'.repeat(2_000_000);
  return null;
}

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', async () => {
    const found = await answer(request, body);
    if (found === null) { response.writeHead(404).end(); return; }
    const type = typeof found === 'string' ? 'application/jwt' : 'application/json';
    response.writeHead(200, { 'Content-Type': type }).end(typeof found === 'string' ? found : JSON.stringify(found));
  });
});
listen(server, port, (address) => { origin = address; });
