// node provider.mjs NODE_MODULES PORT CALLBACK: a certified OpenID Connect provider (oidc-provider) that
// knows one person and signs her in without asking. Its keys are new each time it starts.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { listen, load } from './packages.mjs';

const [, , , port, callback] = process.argv;
const { default: Provider } = await load('oidc-provider');

const new_key = (type, options, alg) => ({
  ...generateKeyPairSync(type, options).privateKey.export({ format: 'jwk' }), alg, use: 'sig', kid: randomUUID(),
});

/// One client for each way of signing and of telling about a person.
const client = (client_id, more) => ({
  client_id, client_secret: `secret of ${client_id}:  &+%=`, redirect_uris: [callback], response_types: ['code'],
  grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_basic', ...more,
});

const settings = {
  clients: [
    client('rs256', { id_token_signed_response_alg: 'RS256' }),
    client('ps256', { id_token_signed_response_alg: 'PS256' }),
    client('es256', { id_token_signed_response_alg: 'ES256' }),
    client('signed-info', { id_token_signed_response_alg: 'RS256', userinfo_signed_response_alg: 'RS256' }),
  ],
  jwks: { keys: [
    new_key('rsa', { modulusLength: 2048 }, 'RS256'),
    new_key('rsa', { modulusLength: 2048 }, 'PS256'),
    new_key('ec', { namedCurve: 'P-256' }, 'ES256'),
  ] },
  pkce: { methods: ['S256'], required: () => true },
  claims: { openid: ['sub'], profile: ['nationalCode', 'birthdate', 'gender'] },
  features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
  cookies: { keys: [randomUUID()] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({
    sub: id, nationalCode: '0499370899', birthdate: '1990-05-03', gender: 'female',
  }) }),
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
};

const server = createServer();
listen(server, Number(port), (origin) => {
  const provider = new Provider(origin, settings);
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url.startsWith('/interaction/')) return answer(request, response);
    return provider.interactionFinished(request, response, { login: { accountId: 'sara' } });
  });
});
