import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeEmailCodes } from '#infra/local/identity/email-codes.ts';
import type { Service } from '#infra/local/service.ts';
import { startService } from '#infra/local/start-service.ts';
import { beginSignIn, plainBrowser } from '#test/infra-local/sign-in-at.ts';
import { writeSmallSystem } from '#test/infra-local/small-system.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-identity-'));
let service: Service;

beforeAll(async () => {
  service = await startService({ dataDir: join(folder, 'data'), port: 0, templateFolder: writeSmallSystem(join(folder, 'template')) });
  writeFileSync(
    join(folder, 'data', 'identities.json'),
    JSON.stringify([
      { pool: 'people', subject: 'ash', name: 'Ash', email: 'ash@example.org', groups: [], boards: [], blurb: 'Has a meeting on Thursday' },
      {
        pool: 'staff',
        subject: 'sam',
        name: 'Sam <Coordinator>',
        email: 'sam@example.org',
        groups: ['coordinator', 'host'],
        boards: ['north'],
        blurb: 'Plans meetings',
      },
    ]),
  );
}, 30_000);

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

const begin = (pool: 'people' | 'staff') =>
  beginSignIn(`${service.identityOrigin}/${pool}`, `alongside-${pool}`, `${service.origin}/sign-in/return`);
const browser = () => plainBrowser(new URL(service.identityOrigin).host);

test('staff sign in with one press and bring their roles and boards', async () => {
  const { address, finish } = await begin('staff');
  const { open } = browser();
  const choices = await open(address);
  const returned = await open(`${choices.address}/choose`, { subject: 'sam' });
  const claims = await finish(returned.address);
  expect(choices.html).toContain('Sam &lt;Coordinator&gt;');
  expect(choices.html).not.toContain('<script');
  expect(claims).toMatchObject({
    sub: 'sam',
    name: 'Sam <Coordinator>',
    email: 'sam@example.org',
    email_verified: true,
    groups: ['coordinator', 'host', 'board:north'],
  });
  expect(claims?.auth_time).toBeGreaterThan(1_700_000_000);
});

test('the next sign-in asks again who it is', async () => {
  const { open } = browser();
  const first = await begin('people');
  await open(`${(await open(first.address)).address}/choose`, { subject: 'ash' });
  const second = await begin('people');
  expect((await open(second.address)).html).toContain('Sign in');
});

test('any address signs in by a code that is mailed to it, and is the same person the next time', async () => {
  const subjects = [];
  for (const codesBefore of [0, 1]) {
    const { address, finish } = await begin('people');
    const { open } = browser();
    const choices = await open(address);
    const asked = await open(`${choices.address}/email`, { email: 'Robin@Example.org' });
    const code = /\d{8}/.exec(service.mailbox().at(-1)?.subject ?? '')?.[0] ?? '';
    const wrong = await open(`${asked.address}/code`, { code: code === '00000000' ? '11111111' : '00000000' });
    const returned = await open(`${asked.address}/code`, { code: ` ${code.slice(0, 4)} ${code.slice(4)}` });
    const claims = await finish(returned.address);
    expect(service.mailbox().filter(({ to }) => to.includes('robin@example.org'))).toHaveLength(codesBefore + 1);
    expect(wrong.status).toBe(422);
    expect(claims?.['email']).toBe('robin@example.org');
    subjects.push(claims?.sub);
  }
  expect(subjects[0]).toBe(subjects[1]);
  expect(subjects[0]).not.toContain('robin');
});

test('staff can not sign in by a mailed code', async () => {
  const { address } = await begin('staff');
  const { open } = browser();
  const mailsBefore = service.mailbox().length;
  const answer = await open(`${(await open(address)).address}/email`, { email: 'sam@example.org' });
  expect(answer.status).toBe(422);
  expect(service.mailbox()).toHaveLength(mailsBefore);
});

test('an address that is no address is asked for again, with what was typed still there', async () => {
  const { address } = await begin('people');
  const { open } = browser();
  const answer = await open(`${(await open(address)).address}/email`, { email: 'robin at "example"' });
  expect(answer.html).toContain('value="robin at &quot;example&quot;"');
});

test('a sign-in nobody began shows how to start again', async () => {
  const answer = await browser().open(`${service.identityOrigin}/people/interaction/none`);
  expect(answer.status).toBe(400);
  expect(answer.html).toContain('Please start again');
});

test('a code counts for ten minutes and five tries', () => {
  let now = 0;
  const codes = makeEmailCodes(() => now);
  const code = codes.make('one', 'ash@example.org');
  const results = [1, 2, 3, 4, 5].map(() => codes.check('one', 'nonsense').kind);
  codes.make('two', 'ash@example.org');
  now = 10 * 60_000;
  expect(code).toMatch(/^\d{8}$/);
  expect(results).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'over']);
  expect(codes.check('one', code).kind).toBe('over');
  expect(codes.addressFor('two')).toBeUndefined();
});
