import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProvider, type Provider } from '#functions/sign-in/provider.ts';
import { makeIdentityServer } from '#infra/local/identity/server.ts';
import { freePort } from '#infra/local/ports.ts';
import { plainBrowser } from '#test/infra-local/sign-in-at.ts';
import { testOrigin } from '#test/support/visitor.ts';

/** The sign-in function's own client against a real OpenID Connect provider: discovery, PKCE, state, nonce, signature. */
const folder = mkdtempSync(join(tmpdir(), 'alongside-protocol-'));
const started: { server?: Server; origin?: string } = {};

beforeAll(async () => {
  const port = await freePort();
  const identities = [
    { pool: 'people', subject: 'ash', name: 'Ash', email: 'ash@people.example', groups: [], boards: [], blurb: '' },
    { pool: 'staff', subject: 'jo', name: 'Jo Price', email: 'jo@staff.example', groups: ['coordinator'], boards: ['b1'], blurb: '' },
  ];
  writeFileSync(join(folder, 'identities.json'), JSON.stringify(identities));
  started.origin = `http://127.0.0.1:${port}`;
  started.server = makeIdentityServer({
    origin: started.origin,
    publicOrigin: testOrigin,
    workshopOrigin: started.origin,
    folder: { path: folder, isNew: true, secret: () => 'a secret for cookies of this test', release: () => undefined },
    gatewayEndpoint: started.origin,
    sendMailAs: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  await new Promise<void>((resolve) => started.server?.listen(port, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => started.server?.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const providerOf = (pool: 'people' | 'staff'): Provider =>
  openProvider({
    issuer: `${started.origin ?? ''}/${pool}`,
    clientId: `alongside-${pool}`,
    redirectUri: `${testOrigin}/sign-in/return`,
    scope: pool === 'people' ? 'openid email' : 'openid email profile',
    wanted: [],
  });

/** Goes to the provider as a browser without scripts, presses one person, and answers the address it is sent back to. */
const pressAs = async (url: string, subject: string): Promise<URL> => {
  const { open } = plainBrowser(new URL(url).host);
  const choices = await open(url);
  return new URL((await open(`${choices.address}/choose`, { subject })).address);
};

test('a person comes back with an email the provider vouches for', async () => {
  const provider = providerOf('people');
  const { url, checks } = await provider.start();
  expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
    code_challenge_method: 'S256',
    prompt: 'login',
    scope: 'openid email',
  });
  const claims = await provider.finish(await pressAs(url, 'ash'), checks);
  expect(claims).toMatchObject({ sub: 'ash', email: 'ash@people.example', email_verified: true });
});

test('staff come back with their groups', async () => {
  const provider = providerOf('staff');
  const { url, checks } = await provider.start();
  expect(await provider.finish(await pressAs(url, 'jo'), checks)).toMatchObject({
    sub: 'jo',
    name: 'Jo Price',
    groups: ['coordinator', 'board:b1'],
  });
});

test.each(['state', 'nonce', 'verifier'] as const)('another browser, which has another %s, gets nothing', async (part) => {
  const provider = providerOf('people');
  const { url, checks } = await provider.start();
  const other = await provider.start();
  const back = await pressAs(url, 'ash');
  await expect(provider.finish(back, { ...checks, [part]: other.checks[part] })).rejects.toThrow();
});

test('an answer works once', async () => {
  const provider = providerOf('people');
  const { url, checks } = await provider.start();
  const back = await pressAs(url, 'ash');
  await provider.finish(back, checks);
  await expect(provider.finish(back, checks)).rejects.toThrow();
});
