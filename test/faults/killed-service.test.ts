import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { newId } from '#shared/config/new-id.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import { instantOf, londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { cookieNames } from '#shared/http/cookies.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { readHistory } from '#shared/store/journal.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { peopleStore } from '#shared/store/people.ts';
import { hashOf, sessionStore } from '#shared/store/sessions.ts';
import { transact, type Write } from '#shared/store/transact.ts';
import { anActivity, anInvitation, aPerson, personActor } from '#test/support/builders.ts';
import { startInChild, type ServiceInChild } from '#test/faults/running-child.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'alongside-killed-'));
let service: ServiceInChild;
beforeAll(async () => {
  service = await startInChild(dataDir);
}, 180_000);
afterAll(async () => {
  await service.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 30_000);

const now = new Date().toISOString();
const heldOn = londonDateOf(now);
const alias = newId();
const secret = `${newId()}${newId()}`;
const readers = Array.from({ length: 30 }, (_none, index) => ({
  personId: newId(),
  alias: newId(),
  email: `reader${index}@people.example`,
}));

const messageFor = ({ personId, alias: of }: (typeof readers)[number]): Message => ({
  personId,
  alias: of,
  entryId: `claim#${of}/1`,
  kind: 'costs-decided',
  aboutMoney: true,
  path: '/home',
  state: 'planned',
  notBefore: minutesAfter(now, -1),
  // So that it leaves whatever the hour is that this test runs at.
  askedForNow: true,
  because: '',
  plannedAt: now,
  changedAt: now,
  settledBy: '',
  version: 1,
});

/** Somebody who was at a meeting that began today and is signed in, and thirty people for whom a message waits. */
const plant = async ({ database }: ServiceInChild): Promise<void> => {
  const put = async (...writes: readonly Write[]): Promise<void> => {
    await transact(database, writes, { random: Math.random, wait: () => Promise.resolve() });
  };
  const [activities, people, messages] = [activitiesStore(database), peopleStore(database), messagesStore(database)];
  const person = aPerson({ alias });
  const startsAt = instantOf(heldOn, '00:00');
  await put(people.saving(person, 0), ...people.leadingTo(person, 'subject-of-p1'));
  await put(
    activities.saving(anActivity({ heldOn, startsAt, startsAtClock: '00:00', lengthMinutes: 60 }), 0),
    activities.savingInvitation(anInvitation({ alias, heldOn, startsAt, state: 'yes' }), 0),
  );
  const actor = personActor({ alias });
  await sessionStore(database).save(
    { idHash: hashOf(secret), actor, startedAt: now, lastSeenAt: now, signedInAt: now, steppedUpUntil: '' },
    minutesAfter(now, 24 * 60),
  );
  for (const reader of readers) {
    const one = aPerson(reader);
    await put(people.saving(one, 0), ...people.leadingTo(one, `subject-of-${one.personId}`), messages.saving(messageFor(reader), 0));
  }
};

const ask = (path: string, form?: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${service.origin}${path}`, {
    redirect: 'manual',
    headers: { cookie: `${cookieNames.session}=${secret}`, origin: service.origin },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });

const written = async (): Promise<readonly string[]> => z.object({ to: z.array(z.string()) }).parse(await service.tell('mailbox')).to;

/** Waits until mail is leaving, and not all of it has. */
const someHaveLeft = async (): Promise<void> => {
  const messages = messagesStore(service.database);
  for (let looks = 0; looks < 2_000; looks += 1) {
    if ((await messages.list('sent', { limit: 100 })).items.length >= 4) return;
    await pause(5);
  }
  throw new Error('No mail leaves');
};

/** A line as it is typed, with the hidden parts of its form as the page gave them. */
const lineForm = async (claimId: string, amount: string): Promise<Readonly<Record<string, string>>> => {
  const page = await (await ask(`/costs/${claimId}/add/public-transport`)).text();
  const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const [year = '', month = '', day = ''] = heldOn.split('-');
  return {
    requestId: hidden('requestId'),
    version: hidden('version'),
    amount,
    note: 'Bus',
    'date-day': day,
    'date-month': month,
    'date-year': year,
  };
};

test(
  'kill -9 in the middle of a claim and of sending mail: nothing saved is gone, nothing is half done, no message leaves twice',
  { timeout: 240_000 },
  async () => {
    await plant(service);
    const started = await ask('/costs', { activityId: 'a1', requestId: newId() });
    const claimId = (started.headers.get('location') ?? '').split('/').at(-1) ?? '';
    const saved = await ask(`/costs/${claimId}/add/public-transport`, await lineForm(claimId, '4.60'));
    expect(saved.status).toBe(303);

    const second = await lineForm(claimId, '7.35');
    const sending = service.tell('send-held').catch(() => undefined);
    await someHaveLeft();
    const cutOff = ask(`/costs/${claimId}/add/public-transport`, second).catch(() => undefined);
    await pause(5);
    await service.kill();
    await Promise.all([sending, cutOff]);

    service = await startInChild(dataDir);
    const claims = claimsStore(service.database);
    const after = await claims.read(claimId);
    const chain = await readHistory(service.database, `claim#${claimId}`, { limit: 50 });
    expect(after?.lines.map(({ askedPence }) => askedPence)[0]).toBe(460);
    expect(chainIsWhole(chain.items)).toBe(true);
    expect({ seq: after?.seq, headHash: after?.headHash }).toEqual({ seq: chain.items.length, headHash: chain.items.at(-1)?.hash });
    // Still signed in, and the same form once more adds its line exactly once, whether or not it had arrived.
    expect(await (await ask(`/costs/${claimId}`)).text()).toContain('£4.60');
    expect((await ask(`/costs/${claimId}/add/public-transport`, second)).status).toBe(303);
    expect((await claims.read(claimId))?.lines.map(({ askedPence }) => askedPence)).toEqual([460, 735]);

    const before = await written();
    expect(before.length).toBeLessThan(readers.length);
    await service.tell('send-held');
    await service.tell('send-held');
    const everybody = (await written()).filter((address) => readers.some(({ email }) => email === address));
    console.log(`Killed after ${before.length} of ${readers.length} mails; afterwards ${everybody.length} had one.`);
    expect(new Set(everybody).size).toBe(everybody.length);
    // The one on its way when it ended is unknown and waits for somebody; every other arrived.
    expect(everybody.length).toBeGreaterThanOrEqual(readers.length - 1);
  },
);
