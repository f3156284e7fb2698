import { beforeAll, expect, test } from 'vitest';
import type { Contribution } from '#shared/domain/contribution.ts';
import { activitiesService, type ActivitiesService } from '#test/support/activities-service.ts';
import { aContribution, anActivity, anInvitation, aPerson, personActor } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { madeId } from '#test/support/meetings-world.ts';
import type { Clock } from '#test/support/people-service.ts';
import { buttons, fieldLabelled, hiddenFields, mainText } from '#test/support/read-page.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-20T10:00:00.000Z' };
let service: ActivitiesService;
beforeAll(() => {
  service = activitiesService(engine, clock);
});

const outcome = { kind: 'done', words: 'Done.', recordedBy: 's1', recordedAt: '2026-11-18T10:00:00.000Z', answer: '' } as const;

/** Something somebody said at a meeting of the Thursday group, agreed to on 13 November, and their browser. */
const said = async (changes: Partial<Contribution>) => {
  const [activityId, contributionId] = [madeId(), madeId()];
  const who = { personId: madeId(), alias: madeId() };
  await service.put({
    people: [aPerson({ ...who, version: 1 })],
    activities: [anActivity({ activityId, boardId: 'thursday', state: 'held' })],
    invitations: [anInvitation({ ...who, activityId, boardId: 'thursday', state: 'took-part' })],
    contributions: [
      aContribution({ ...who, contributionId, activityId, state: 'agreed', agreedAt: '2026-11-13T09:00:00.000Z', version: 1, ...changes }),
    ],
  });
  const visitor = await service.signedIn(personActor(who));
  const address = `/meetings/${activityId}/said/${contributionId}`;
  return {
    ...who,
    visitor,
    address,
    text: async () => mainText((await visitor.get(address)).html),
    press: async (fields: Readonly<Record<string, string>>) =>
      visitor.post(address, { ...hiddenFields((await visitor.get(address)).html, address), ...fields }),
    stored: () => service.deps.activities.readContribution(activityId, contributionId),
  };
};

test('what the group sees is said as it is now, and a no since then with its day', async () => {
  const one = await said({ showing: 'without-name' });
  await service.chose(one.personId, 'use-words-without-name', 'given', '2026-11-13T09:00:00.000Z');
  expect(await one.text()).toContain('The group sees it without your name.');
  expect(await one.text()).toContain('It is the group’s turn.');
  await service.chose(one.personId, 'use-words-without-name', 'withdrawn', '2026-11-14T09:00:00.000Z');
  const after = await one.text();
  expect(after).toContain('The group does not see it any more, because you said no on 14 November.');
  expect(after).not.toMatch(/If you said no|the group’s turn/);
});

test('a name changed to no leaves the words where they may be shown without it, and the page says just that', async () => {
  const one = await said({ showing: 'with-name' });
  await service.chose(one.personId, 'use-words-without-name', 'given', '2026-11-10T09:00:00.000Z');
  await service.chose(one.personId, 'show-first-name', 'given', '2026-11-13T09:00:00.000Z');
  expect(await one.text()).toContain('the group sees it with the name you chose.');
  await service.chose(one.personId, 'show-first-name', 'withdrawn', '2026-11-14T09:00:00.000Z');
  expect(await one.text()).toContain('The group sees it without your name, because you said no on 14 November.');
  const { html } = await one.visitor.get(one.address);
  expect(fieldLabelled(html, 'Yes, without my name')?.['checked']).toBe('checked');
});

test('words that went with their name say so', async () => {
  const one = await said({ showing: 'with-name' });
  await service.chose(one.personId, 'show-first-name', 'given', '2026-11-13T09:00:00.000Z');
  await service.chose(one.personId, 'show-first-name', 'withdrawn', '2026-11-14T09:00:00.000Z');
  expect(await one.text()).toContain('The group does not see it any more, because you said no on 14 November.');
});

test('a yes to one thing says before and after that it changes a no in their choices, and never stands ticked', async () => {
  const one = await said({ state: 'waiting-for-person', agreedAt: '' });
  expect(await one.text()).not.toContain('You said no to this');
  await service.chose(one.personId, 'use-words-without-name', 'refused', '2026-11-14T09:00:00.000Z');
  expect(await one.text()).toContain('You said no to this on 14 November. If you choose it now, your choices say yes again.');
  const done = await one.press({ act: 'agree', words: 'Say who to ring.', showing: 'without-name' });
  const after = await one.visitor.get(done.location);
  expect(mainText(after.html)).toContain('Your choices now say yes to “Your words without your name”.');
  expect(mainText(after.html)).toContain('You can change the words until the group answers.');
  clock.now = '2026-11-20T10:05:00.000Z';
  await service.chose(one.personId, 'use-words-without-name', 'withdrawn', '2026-11-20T10:04:00.000Z');
  const { html } = await one.visitor.get(one.address);
  expect(fieldLabelled(html, 'Yes, without my name')?.['checked']).toBeUndefined();
  expect(mainText(html)).toContain('If you choose nothing, it is held.');
});

test('what holds it back says nothing of choices', async () => {
  const one = await said({ state: 'waiting-for-person', agreedAt: '' });
  const done = await one.press({ act: 'agree', words: 'Say who to ring.', showing: 'hold' });
  expect(mainText((await one.visitor.get(done.location)).html)).not.toContain('Your choices now');
});

test('after the group answered, how it is shown can be changed, and the words stay', async () => {
  const one = await said({ state: 'answered', showing: 'with-name', outcome });
  await service.chose(one.personId, 'show-first-name', 'given', '2026-11-13T09:00:00.000Z');
  const { html } = await one.visitor.get(one.address);
  expect(buttons(html)).toEqual(expect.arrayContaining(['Save how it is shown', 'Take it out']));
  expect(fieldLabelled(html, 'The words')).toBeUndefined();
  for (const showing of ['hold', 'without-name'] as const) {
    const done = await one.press({ act: 'show', showing, words: 'Other words' });
    expect(done).toMatchObject({ status: 303, location: `${one.address}?done=shown` });
    expect(mainText((await one.visitor.get(done.location)).html)).toContain('You can change how it is shown or take it out at any time.');
    expect(await one.stored()).toMatchObject({ state: 'answered', showing, words: 'Letters should say who to ring.', outcome });
  }
  expect(await one.text()).toContain('The group sees it without your name.');
  expect((await service.deps.consents.historyOf(one.personId)).map(({ purpose, state }) => [purpose, state])).toContainEqual([
    'use-words-without-name',
    'given',
  ]);
});

test('before they agree the page says that the words stay once they are answered', async () => {
  const one = await said({ state: 'waiting-for-person', agreedAt: '' });
  expect(await one.text()).toContain('Once the group has answered, the words stay as they are.');
});
