import { beforeAll, expect, test } from 'vitest';
import type { EntryType } from '#shared/domain/entry-type.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import type { Person } from '#shared/domain/person.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { peopleStore } from '#shared/store/people.ts';
import { transact, type Write } from '#shared/store/transact.ts';
import { anInvitation, aPerson } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { chained } from '#test/support/journal-stories.ts';
import { databaseOf } from '#test/support/people-service.ts';

const engine = useEngine();
let call: (event: unknown) => Promise<unknown>;

beforeAll(async () => {
  Object.assign(process.env, engine.environment, {
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    PUBLIC_ORIGIN: 'https://alongside.example',
    MAIL_FROM: 'hello@alongside.example',
  });
  ({ handler: call } = await import('#functions/messages/handler.ts'));
});

const retrying = { random: () => 0.5, wait: () => Promise.resolve() };
const put = (writes: readonly Write[]) => transact(databaseOf(engine), writes, retrying);

/** Somebody who is rung up: what they are told is a task, and no mail leaves this test. */
const somebody = async (name: string): Promise<Person> => {
  const reach = { kind: 'phone', number: '07700 900123', openToOthers: 'no' } as const;
  const person = aPerson({ personId: name, alias: `alias-${name}`, reach, version: 1 });
  const store = peopleStore(databaseOf(engine));
  await put([store.saving(person, 0), ...store.leadingTo(person, `subject-${name}`)]);
  return person;
};

const written = async (entry: { aggregate: string; type: EntryType; at: string; facts: JournalEntry['facts'] }): Promise<void> => {
  for (const one of chained([entry])) await put([addingEntry(one)]);
};

const toldTo = async ({ personId }: Person) =>
  (await messagesStore(databaseOf(engine)).ofPerson(personId, { limit: 10 })).items.map(({ entryId, kind, version }) => [
    entryId,
    kind,
    version,
  ]);

test('an entry the stream gave up is told when its days are taken from the journal again, once however often they are', async () => {
  const person = await somebody('given-up');
  await written({ aggregate: 'claim#lost', type: 'claim-decided', at: '2026-11-20T10:00:00.000Z', facts: { alias: person.alias } });
  expect(await call({ replayFrom: '2026-11-18', replayTo: '2026-11-19' })).toEqual({ taken: 0 });
  expect(await toldTo(person)).toEqual([]);
  expect(await call({ replayFrom: '2026-11-19', replayTo: '2026-11-20' })).toEqual({ taken: 1 });
  const told = await toldTo(person);
  expect(told.map(([entryId, kind]) => [entryId, kind])).toEqual([['claim#lost/1', 'costs-decided']]);
  expect(await call({ replayFrom: '2026-11-20', replayTo: '2026-11-20' })).toEqual({ taken: 1 });
  expect(await toldTo(person)).toEqual(told);
});

test('somebody invited after a meeting had changed is not told of the change, however late it is told', async () => {
  const [before, after] = [await somebody('before'), await somebody('after')];
  const store = activitiesStore(databaseOf(engine));
  const invited = ({ personId, alias }: Person, invitedAt: string) =>
    store.savingInvitation(anInvitation({ activityId: 'moved', personId, alias, state: 'yes', invitedAt, version: 1 }), 0);
  await put([invited(before, '2026-11-10T10:00:00.000Z'), invited(after, '2026-11-12T10:00:00.000Z')]);
  const facts = { boardId: 'thursday', heldOn: '2026-11-26', moved: 'place' };
  await written({ aggregate: 'activity#moved', type: 'activity-changed', at: '2026-11-11T10:00:00.000Z', facts });
  await call({ replayFrom: '2026-11-11', replayTo: '2026-11-11' });
  expect([(await toldTo(before)).length, (await toldTo(after)).length]).toEqual([1, 0]);
});

test('days that are no dates are a fault, and nothing is taken', async () => {
  await expect(call({ replayFrom: '20 November', replayTo: '2026-11-20' })).rejects.toThrow();
});
