import { beforeAll, expect, test } from 'vitest';
import type { Activity } from '#shared/domain/activity.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import type { Person } from '#shared/domain/person.ts';
import { activitiesService, type ActivitiesService } from '#test/support/activities-service.ts';
import { aFund, anActivity, anInvitation, anOffer, aPerson, personActor, staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { madeId } from '#test/support/meetings-world.ts';
import type { Clock } from '#test/support/people-service.ts';
import { hiddenFields, mainText } from '#test/support/read-page.ts';
import type { Visitor } from '#test/support/visitor.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-02T10:00:00.000Z' };
let service: ActivitiesService;
let coordinator: Visitor;
beforeAll(async () => {
  service = activitiesService(engine, clock);
  coordinator = await service.signedIn(staffWith(['coordinator'], { staffId: 's-coordinator', boards: [] }));
});

/** A meeting of the Thursday group with these people invited, each by name. */
const meetingOf = async (
  people: readonly { readonly person?: Partial<Person>; readonly invitation?: Partial<Invitation> }[],
  activity: Partial<Activity> = {},
) => {
  const [activityId, fundId] = [madeId(), madeId()];
  const offer = anOffer({ fundId });
  const those = people.map(({ person, invitation }) => ({ who: { personId: madeId(), alias: madeId() }, person, invitation }));
  await service.put({
    activities: [anActivity({ activityId, boardId: 'thursday', offer, ...activity })],
    people: those.map(({ who, person }) => aPerson({ ...who, version: 1, ...person })),
    funds: [aFund({ fundId, allocatedPence: 100_000, availablePence: 100_000 })],
    invitations: those.map(({ who, invitation }) =>
      anInvitation({ ...who, activityId, boardId: 'thursday', seq: 0, headHash: '', offer, ...invitation, version: 1 }),
    ),
  });
  return { address: `/plan/${activityId}`, activityId, fundId, ids: those.map(({ who }) => who) };
};

const noFee = anOffer({ feePence: 0, feeFor: '' });

test('a host sees nothing of anybody’s money', async () => {
  const { address } = await meetingOf([
    { person: { knownAs: 'Zoë' }, invitation: { state: 'yes', promisedPence: 12_000, offer: noFee } },
    { person: { knownAs: 'Mo' }, invitation: { state: 'yes', promisedPence: 0 } },
  ]);
  const host = await service.signedIn(staffWith(['host'], { boards: ['thursday'] }));
  const [people = ''] = mainText((await host.get(address)).html).split('The offer');
  expect(people).toContain('Zoë');
  expect(people).not.toMatch(/£|money|\bshort\b|Yes Held|Nothing to hold/i);
});

test('a coordinator sees if the money is held, in the same words whoever takes a payment for their time', async () => {
  const { address } = await meetingOf([
    { person: { knownAs: 'Zoë' }, invitation: { state: 'yes', promisedPence: 12_000, offer: noFee } },
    { person: { knownAs: 'Ana' }, invitation: { state: 'yes', promisedPence: 20_250 } },
    { person: { knownAs: 'Uma' }, invitation: { state: 'yes', promisedPence: 0, offer: { ...noFee, covers: [] } } },
    { person: { knownAs: 'Mo' }, invitation: { state: 'yes', promisedPence: 0 } },
    { person: { knownAs: 'Bo' }, invitation: { state: 'no' } },
  ]);
  const { html } = await coordinator.get(address);
  const [people = ''] = mainText(html).split('The offer');
  expect(people).not.toContain('£');
  const rowOf = (name: string) => mainText(`<main>${html.split('<tr').find((row) => row.includes(`>${name}</a>`)) ?? ''}</main>`);
  for (const name of ['Zoë', 'Ana', 'Uma']) expect(rowOf(name)).toContain(`Write down ${name}’s reply Held`);
  expect(rowOf('Mo')).toContain('Short Ask the budget holder');
  expect(rowOf('Bo')).toContain('Nothing to hold');
});

test.each([
  [{ kind: 'phone', number: '020 7946 0123', openToOthers: 'no' }, 'Tell Zoë what you wrote down: nobody else does.'],
  [{ kind: 'post', address: '4 Mill Lane', openToOthers: 'no' }, 'A letter to them stands under Messages for you to write.'],
  [{ kind: 'email', openToOthers: 'no' }, 'They get an email that says so, and can change it.'],
] as const)('after a reply is written down the page says who tells %o', async (reach, words) => {
  const { address, ids } = await meetingOf([{ person: { knownAs: 'Zoë', reach }, invitation: { state: 'yes' } }]);
  const form = `${address}/replied/${ids[0]?.personId ?? ''}`;
  const page = await coordinator.get(form);
  expect(mainText(page.html)).not.toContain('They are told that you wrote it down');
  const noted = await coordinator.post(form, { ...hiddenFields(page.html, form), reply: 'no', way: 'phone' });
  expect(mainText((await coordinator.get(noted.location)).html)).toContain(words);
});

test('somebody reads on the meeting’s page what was written down for them, until they reply themselves', async () => {
  const { address, activityId, ids } = await meetingOf([{ person: { knownAs: 'Zoë' }, invitation: { state: 'yes' } }]);
  const [who = { personId: '', alias: '' }] = ids;
  const form = `${address}/replied/${who.personId}`;
  await coordinator.post(form, { ...hiddenFields((await coordinator.get(form)).html, form), reply: 'no', way: 'phone' });
  const person = await service.signedIn(personActor(who));
  const own = `/meetings/${activityId}`;
  const page = await person.get(own);
  expect(mainText(page.html)).toContain('Written down for you on 2 November');
  expect(mainText(page.html)).toContain('It says: No. Is it not what you said? Change it here, or ring us.');
  const replied = await person.post(`${own}/reply`, { ...hiddenFields(page.html, `${own}/reply`), reply: 'yes' });
  expect(mainText((await person.get(replied.location)).html)).not.toContain('Written down for you');
});

test('after calling off, the page says only of those who are told that they are', async () => {
  const { address } = await meetingOf([{ invitation: { state: 'no' } }]);
  const { html } = await coordinator.get(`${address}?called=off`);
  expect(mainText(html)).not.toContain('Everybody invited');
  expect(mainText(html)).toContain('Who said yes, maybe or another way, or has not answered, is told, the way they chose.');
});

const written = {
  contentNote: { kind: 'note', text: 'We talk about letters that came too late.' },
  whoWillBeThere: 'Eight people from the council',
} as const;

test('who is rung hears all of the invitation before they answer: the day, the place, the content note and the offer made to them', async () => {
  const reach = { kind: 'phone', number: '020 7946 0123', openToOthers: 'no' } as const;
  const { address, ids } = await meetingOf(
    [{ person: { knownAs: 'Zoë', reach }, invitation: { offer: noFee } }, { person: { knownAs: 'Ana', reach } }],
    written,
  );
  const [zoe = '', ana = ''] = await Promise.all(
    ids.map(async ({ personId }) => mainText((await coordinator.get(`${address}/replied/${personId}`)).html)),
  );
  for (const words of [
    'Read this to them',
    'Thursday 12 November 2026',
    '2pm to 4pm (2 hours)',
    'Town Hall, room 2',
    'In private.',
    'Eight people from the council',
    'We talk about letters that came too late.',
    'Up to £40',
    'within 10 working days',
  ])
    expect(zoe).toContain(words);
  expect(ana).toContain('£82.50');
  // Who takes back only what they spent never hears of a payment.
  expect(zoe).not.toMatch(/82|payment for your time/i);
});

test('where others may hear or open it, the page says so before anything is read out', async () => {
  const { address, ids } = await meetingOf([
    { person: { knownAs: 'Zoë', reach: { kind: 'phone', number: '020 7946 0123', openToOthers: 'not-sure' } } },
    { person: { knownAs: 'Ana', reach: { kind: 'post', address: '4 Mill Lane', openToOthers: 'yes' } } },
    { person: { knownAs: 'Bo', reach: { kind: 'post', address: '4 Mill Lane', openToOthers: 'no' } } },
  ]);
  const [zoe = '', ana = '', bo = ''] = await Promise.all(
    ids.map(async ({ personId }) => mainText((await coordinator.get(`${address}/replied/${personId}`)).html)),
  );
  expect(zoe).toContain('Read it only when you speak with Zoë alone.');
  expect(ana).toContain('a letter says only that there is an update');
  expect(bo).toContain('Put this in the letter');
  expect(bo).toContain('We expect nothing upsetting.');
  expect(bo).not.toContain('Somebody else may');
});
