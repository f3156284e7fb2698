import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AskedPurpose } from '#shared/domain/consent/purposes.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import { freezingQuarters } from '#shared/operations/figures/freeze-quarter.ts';
import { takeEntry } from '#shared/operations/figures/take-entry.ts';
import { smallNumbersOn } from '#shared/policy/small-numbers-on.ts';
import type { Person } from '#shared/domain/person.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { consentStore } from '#shared/store/consents.ts';
import { figuresStore } from '#shared/store/figures.ts';
import { readHistory } from '#shared/store/journal.ts';
import { peopleStore } from '#shared/store/people.ts';
import { readTogether, type Wanted } from '#shared/store/read-together.ts';
import { snapshotsStore } from '#shared/store/snapshots.ts';
import { aContribution, aPerson, personActor, staffWith } from '#test/support/builders.ts';
import { countCalls } from '#test/support/count-calls.ts';
import { chained } from '#test/support/journal-stories.ts';
import { oversightService } from '#test/support/oversight-service.ts';
import { headings, hiddenFields, mainText, pageProblems } from '#test/support/read-page.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import type { Visitor } from '#test/support/visitor.ts';

let engine: TestDatabase;
let service: ReturnType<typeof oversightService>;
let calls: () => number;
let member: Visitor;
let boardId = '';
let boards = 0;
const clock = { now: '2026-11-23T10:00:00.000Z' };

beforeAll(async () => {
  engine = await openTestDatabase();
  service = oversightService(engine.database, clock);
  calls = countCalls(engine.database);
});
afterAll(() => engine.stop());

beforeEach(async () => {
  boards += 1;
  boardId = `board${boards}`;
  clock.now = '2026-11-23T10:00:00.000Z';
  member = await service.signedIn(staffWith(['board-member'], { boards: [boardId] }));
});

const idOf = (name: string): string => `${name}-${boardId}`;

/** Something a person of this board said and agreed to, with the choices that let it be shown. */
const said = async (
  name: string,
  about: {
    readonly given?: readonly AskedPurpose[];
    readonly contribution?: Partial<Contribution>;
    readonly keptApart?: readonly string[];
  } = {},
) => {
  const person = aPerson({
    personId: idOf(name),
    alias: idOf(`${name}-alias`),
    knownAs: name,
    version: 1,
    keptApartStaffIds: [...(about.keptApart ?? [])],
  });
  const contribution = aContribution({
    contributionId: idOf(`said-${name}`),
    activityId: idOf('meeting'),
    personId: person.personId,
    alias: person.alias,
    boardId,
    words: `Words of ${name}`,
    state: 'agreed',
    showing: 'without-name',
    outcome: undefined,
    outcomeDueOn: '2026-12-12',
    version: 1,
    ...about.contribution,
  });
  await engine.transact([
    peopleStore(engine.database).saving(person, 0),
    activitiesStore(engine.database).savingContribution(contribution, 0),
    ...(about.given ?? ['use-words-without-name']).flatMap((purpose) =>
      choice(person.personId, purpose, 'given', '2026-11-13T10:00:00.000Z'),
    ),
  ]);
  return { person, contribution, path: `/board/${boardId}/answers/${contribution.activityId}/${contribution.contributionId}` };
};

const choice = (personId: string, purpose: AskedPurpose, state: 'given' | 'withdrawn', at: string) =>
  consentStore(engine.database).adding({ personId, purpose, state, at, wordingVersion: `${purpose}/1`, expressedBy: 'person:x' });

/** Claims paid in a quarter: of the one to the end of September unless a day of another is given. */
const pay = async (people: number, on: string = '2026-09-20'): Promise<void> => {
  const facts = {
    boardId,
    fundId: 'f',
    payablePence: 5_000,
    feePence: 4_000,
    costsPence: 1_000,
    workingDays: 6,
    paidOn: on,
    promisedBy: on,
    sentOn: on,
  };
  const entries = chained(
    Array.from({ length: people }, (_none, index) => ({
      aggregate: `claim#${boardId}.${on}.${index}`,
      type: 'claim-paid',
      at: `${on}T10:00:00.000Z`,
      facts: { ...facts, alias: `alias${index}` },
    })),
  );
  for (const entry of entries) await counting()(entry);
};

/** Journal entries as the function `figures` takes them. */
const counting = () => {
  const deps = {
    boardIds: [boardId],
    figures: figuresStore(engine.database),
    snapshots: snapshotsStore,
    readTogether: (wanted: readonly Wanted<unknown>[]) => readTogether(engine.database, wanted),
    transact: engine.transact,
    smallNumbersOn,
  };
  return freezingQuarters(deps, takeEntry(deps));
};

/** An entry that was written on a day, about nothing that is counted. */
const somethingHappensOn = async (day: string): Promise<void> => {
  const [entry] = chained([{ aggregate: `person#${boardId}`, type: 'person-paused', at: `${day}T10:00:00.000Z`, facts: {} }]);
  if (entry !== undefined) await counting()(entry);
};

/** The page's figures as words: `Paid £450.00`. */
const figureOf = async (label: string): Promise<string> => {
  const page = mainText((await member.get(`/board/${boardId}`)).html);
  return page.slice(page.indexOf(label)).split('How this is counted')[0]?.trim() ?? '';
};

const paid = () => figureOf('Money Paid');

describe('the figures', () => {
  test('money and time about eight people are *, about nine are shown with the year they are of', async () => {
    await pay(8);
    await somethingHappensOn('2026-10-16');
    expect(await paid()).toBe('Money Paid * Not shown Not shown: it is about few people. The year to 30 September 2026.');
    expect(await figureOf('Half of all claims')).toContain('Not shown: there are too few claims.');
    boardId = `${boardId}-nine`;
    member = await service.signedIn(staffWith(['board-member'], { boards: [boardId] }));
    await pay(9);
    await somethingHappensOn('2026-10-16');
    expect(await paid()).toBe('Money Paid £450.00 The year to 30 September 2026.');
    expect(mainText((await member.get(`/board/${boardId}`)).html)).not.toContain('can’t be shown for');
  });

  test('are not there before the first quarter is settled', async () => {
    await pay(9);
    await somethingHappensOn('2026-10-14');
    clock.now = '2026-10-14T10:00:00.000Z';
    expect(await paid()).toBe('Money Paid £0.00 The year to 30 June 2026.');
    boardId = `${boardId}-new`;
    member = await service.signedIn(staffWith(['board-member'], { boards: [boardId] }));
    expect(await paid()).toBe('Money Paid Not yet The first figures are made 14 days after a quarter ends.');
  });

  test('of money stay the same on two days of a quarter, whatever was paid between them, and whatever is put right in a month that is over', async () => {
    await pay(9);
    await somethingHappensOn('2026-10-16');
    const before = await paid();
    await pay(1, '2026-11-20');
    await pay(10, '2026-09-21');
    clock.now = '2026-12-23T10:00:00.000Z';
    member = await service.signedIn(staffWith(['board-member'], { boards: [boardId] }));
    expect([await paid(), before]).toEqual([before, 'Money Paid £450.00 The year to 30 September 2026.']);
  });

  test('of the next quarter stay away when they would tell what one person was paid', async () => {
    await pay(9, '2026-05-20');
    await somethingHappensOn('2026-07-16');
    await pay(1, '2026-08-20');
    await somethingHappensOn('2026-10-16');
    expect(await paid()).toBe('Money Paid £450.00 The year to 30 June 2026.');
    const page = mainText((await member.get(`/board/${boardId}`)).html);
    expect(page).toContain(
      'Money and time to pay can’t be shown for the year to 30 September 2026 yet without telling about few people, so the figures here are for the year to 30 June 2026.',
    );
  });

  test('each says how it is counted, and the period is stated', async () => {
    const page = mainText((await member.get(`/board/${boardId}`)).html);
    expect(page).toContain('1 December 2025 to 30 November 2026');
    expect(page).toContain('Answers to “Does this answer it?” are always counted in full');
    expect(page.match(/How this is counted/g)?.length).toBe(15);
  });
});

describe('what was said', () => {
  test('is not shown any more once the yes to it lapsed, and is while a pause gives it its days', async () => {
    const agreedAt = '2025-08-20T10:00:00.000Z';
    const long = async (name: string, pauses: Person['pauses']): Promise<void> => {
      const { person } = await said(name, { given: [], contribution: { agreedAt } });
      const paused = { ...person, pauses, version: 2 };
      await engine.transact([
        peopleStore(engine.database).saving(paused, 1),
        ...choice(person.personId, 'use-words-without-name', 'given', agreedAt),
      ]);
    };
    await long('Una', []);
    await long('Vic', [{ from: '2026-01-01T10:00:00.000Z', until: '2026-01-11T10:00:00.000Z' }]);
    const page = mainText((await member.get(`/board/${boardId}`)).html);
    expect(page).not.toContain('Words of Una');
    expect(page).toContain('Words of Vic');
  });

  test('stands in the person’s words, with a name only where they chose it', async () => {
    await said('Rose');
    await said('Tom', { given: ['show-first-name'], contribution: { showing: 'with-name' } });
    const page = mainText((await member.get(`/board/${boardId}`)).html);
    expect(page).toContain('Words of Rose');
    expect(page).not.toMatch(/(?<!Words of )Rose/);
    expect(page).toMatch(/(?<!Words of )Tom/);
    expect(page).toContain('Answer by 12 December 2026');
  });

  test('what the person says about the answer stands beside named words too, and "not yet" waits for the board again', async () => {
    const outcome = { kind: 'done', words: 'One page now.', recordedBy: 's1', recordedAt: clock.now } as const;
    await said('Tom', {
      given: ['show-first-name'],
      contribution: { showing: 'with-name', state: 'answered', outcome: { ...outcome, answer: 'not-yet' } },
    });
    const page = mainText((await member.get(`/board/${boardId}`)).html);
    const waiting = page.slice(page.indexOf('Waiting for your answer'), page.indexOf('You said, and what happened next'));
    expect(waiting).toContain('Whoever said it says: this does not answer it yet.');
    expect(waiting).toContain('Answer by 12 December 2026');
    expect(waiting).toContain('Say what happened since');
  });

  test('a choice changed to no a second ago takes it off the page', async () => {
    const { person } = await said('Rose');
    await engine.transact(choice(person.personId, 'use-words-without-name', 'withdrawn', clock.now));
    expect(mainText((await member.get(`/board/${boardId}`)).html)).not.toContain('Words of Rose');
  });

  test('what is held back, taken out, or of somebody closing their account is not there', async () => {
    await said('Held', { contribution: { showing: 'hold' } });
    const { contribution } = await said('Gone');
    await engine.transact([
      activitiesStore(engine.database).savingContribution({ ...contribution, state: 'removed', words: '', version: 2 }, 1),
    ]);
    const closing = await said('Closing');
    await engine.transact([
      peopleStore(engine.database).saving({ ...closing.person, state: 'closing', removeOn: '2026-12-07', version: 2 }, 1),
    ]);
    const page = mainText((await member.get(`/board/${boardId}`)).html);
    expect(page).not.toMatch(/Words of/);
  });

  test('a member the person is kept apart from sees nothing of theirs and cannot answer it', async () => {
    const { path } = await said('Rose', { keptApart: ['s-board-member'] });
    expect(mainText((await member.get(`/board/${boardId}`)).html)).not.toContain('Words of Rose');
    expect((await member.get(path)).status).toBe(404);
    const sent = await member.post(path, { kind: 'done', words: 'We did it', version: '1', requestId: '0'.repeat(20) });
    expect(sent.status).toBe(404);
  });

  test('a name with markup stays text', async () => {
    await said('<img src=x>', { given: ['show-first-name'], contribution: { showing: 'with-name', contributionId: `markup${boards}` } });
    expect((await member.get(`/board/${boardId}`)).html).not.toContain('<img src=x>');
  });

  test('the page keeps to three calls, with twenty people on it', async () => {
    for (let index = 0; index < 21; index += 1) await said(`P${index}`);
    calls();
    const page = await member.get(`/board/${boardId}`);
    expect(calls()).toBe(3);
    expect(page.html.match(/Words of P/g)?.length).toBe(20);
    expect(page.html).toContain('Show what is due earlier');
  });
});

describe('saying what happened next', () => {
  test('it is saved, shown, written down for the journal, and asked of the person again', async () => {
    const { path, contribution } = await said('Rose');
    const form = await member.get(path);
    expect(headings(form.html)).toEqual(['What happened next?']);
    calls();
    const sent = await member.post(path, { ...hiddenFields(form.html, path), kind: 'done', words: 'The form is one page now.' });
    expect([sent.status, sent.location]).toEqual([303, `/board/${boardId}?answered=yes`]);
    expect(calls()).toBe(3);
    const page = mainText((await member.get(sent.location)).html);
    expect(page).toContain('The form is one page now.');
    const history = await readHistory(engine.database, `contribution#${contribution.contributionId}`, { limit: 10 });
    expect(history.items.map(({ type, facts }) => [type, facts])).toEqual([
      [
        'outcome-recorded',
        { kind: 'done', boardId, alias: contribution.alias, activityId: contribution.activityId, heldOn: contribution.heldOn },
      ],
    ]);
  });

  test('not done needs a why, and what was typed stays', async () => {
    const { path } = await said('Rose');
    const form = await member.get(path);
    const again = await member.post(path, { ...hiddenFields(form.html, path), kind: 'not-done', words: '' });
    expect(again.status).toBe(422);
    expect(pageProblems(again.html)).toEqual({ 'Write why it is not done. They are always told why.': '#words' });
    expect(again.html).toMatch(/value="not-done"[^>]*checked/);
  });

  test('the answer that stands is not taken for a new one, and the form begins empty where it does not answer them', async () => {
    const outcome = { kind: 'planned', words: 'In spring.', recordedBy: 's1', recordedAt: '2026-11-20T10:00:00.000Z' } as const;
    const { path, contribution } = await said('Rose', { contribution: { state: 'answered', outcome: { ...outcome, answer: 'not-yet' } } });
    const form = await member.get(path);
    expect(mainText(form.html)).toContain('They say that it does not answer them. Say what happened since.');
    expect(form.html).not.toMatch(/value="planned"[^>]*checked/);
    const same = await member.post(path, { ...hiddenFields(form.html, path), kind: 'planned', words: 'In spring.' });
    expect(pageProblems(same.html)).toEqual({ 'This is the answer they have. Say what happened since, or leave it as it is.': '#words' });
    const { activityId, contributionId } = contribution;
    const stored = await activitiesStore(engine.database).readContribution(activityId, contributionId);
    expect(stored?.outcome?.answer).toBe('not-yet');
  });

  test('a stale tab keeps its own words, beside what somebody else wrote', async () => {
    const { path } = await said('Rose');
    const [mine, theirs] = [await member.get(path), await member.get(path)];
    await member.post(path, { ...hiddenFields(theirs.html, path), kind: 'planned', words: 'In spring.' });
    const stale = await member.post(path, { ...hiddenFields(mine.html, path), kind: 'done', words: 'All done.' });
    expect(stale.status).toBe(422);
    expect(mainText(stale.html)).toContain('In spring.');
    expect(stale.html).toContain('All done.');
  });

  test.each([
    ['held back', { showing: 'hold' }],
    ['taken out', { state: 'removed', words: '', showing: 'hold' }],
  ] as const)(
    'an answer typed while the words were %s is still there to copy, and nothing is said of whose they were',
    async (_how, changes) => {
      const { path, contribution } = await said('Rose');
      const fields = { ...hiddenFields((await member.get(path)).html, path), kind: 'done', words: 'The form is <b>one</b> page now.' };
      await engine.transact([activitiesStore(engine.database).savingContribution({ ...contribution, ...changes, version: 2 }, 1)]);
      const late = await member.post(path, fields);
      expect(late.status).toBe(409);
      expect(headings(late.html)).toEqual(['These words are no longer shown']);
      expect(mainText(late.html)).toContain('The form is <b>one</b> page now.');
      expect(late.html).not.toMatch(/Rose|Words of|held|taken out/);
    },
  );

  test('the same form twice does its thing once', async () => {
    const { path, contribution } = await said('Rose');
    const fields = { ...hiddenFields((await member.get(path)).html, path), kind: 'done', words: 'Done.' };
    await member.post(path, fields);
    const again = await member.post(path, fields);
    expect([again.status, again.location]).toEqual([303, `/board/${boardId}?answered=yes`]);
    expect((await readHistory(engine.database, `contribution#${contribution.contributionId}`, { limit: 10 })).items).toHaveLength(1);
  });
});

test('the board is closed to everybody but its members', async () => {
  const { path } = await said('Rose');
  const others = [staffWith(['coordinator'], { boards: [boardId] }), staffWith(['board-member'], { boards: ['another'] }), personActor()];
  for (const actor of others) {
    const visitor = await service.signedIn(actor);
    expect((await visitor.get(`/board/${boardId}`)).status).toBe(404);
    expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.post(path, { kind: 'done', words: 'x', version: '1' })).status).toBe(404);
  }
  expect((await service.signedOut().get(`/board/${boardId}`)).location).toContain('/sign-in');
});

test('another board’s words cannot be reached through one’s own board', async () => {
  const { contribution } = await said('Rose');
  const visitor = await service.signedIn(staffWith(['board-member'], { boards: ['own'] }));
  expect((await visitor.get(`/board/own/answers/${contribution.activityId}/${contribution.contributionId}`)).status).toBe(404);
});
