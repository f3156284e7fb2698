import { expect, test } from 'vitest';
import { movedDetails, unchanged } from '#shared/domain/details-changed.ts';
import { follow, invite, inviteProblems, safeChannel } from '#shared/domain/inviting.ts';
import { changePlan, draftOf, hasEnded, missingParts, type Plan } from '#shared/domain/planning.ts';
import { readClock, readMinutes } from '#shared/domain/reading-times.ts';
import { anActivity, anInvitation, anOffer, aPerson } from '#test/support/builders.ts';

const now = '2026-11-01T09:00:00.000Z';
const whole = anActivity({ state: 'draft' });
const { title, contentNote, openness, whoWillBeThere, heldOn, startsAtClock, lengthMinutes, where, papers, offer } = whole;
const plan: Plan = { title, contentNote, openness, whoWillBeThere, heldOn, startsAtClock, lengthMinutes, where, papers, offer };

test.each([
  ['no content note', { contentNote: { kind: 'missing' as const } }, 'content-note'],
  ['a content note without words', { contentNote: { kind: 'note' as const, text: '' } }, 'content-note'],
  ['nothing about how it is held', { openness: 'missing' as const }, 'openness'],
  ['no title', { title: '' }, 'title'],
  ['nobody named who will be there', { whoWillBeThere: '' }, 'who-will-be-there'],
  ['no time', { startsAtClock: '' }, 'start'],
  ['no length', { lengthMinutes: 0 }, 'length'],
  ['no place', { where: { kind: 'place' as const, text: '' } }, 'where'],
  ['nothing offered', { offer: anOffer({ feePence: 0, covers: [] }) }, 'offer'],
  ['a fee for nothing said', { offer: anOffer({ feeFor: '' }) }, 'fee-for'],
  ['no budget', { offer: anOffer({ fundId: '' }) }, 'fund'],
])('a plan with %s can be saved but not made ready', (_what, changes, part) => {
  const incomplete = { ...plan, ...changes };
  expect(changePlan(whole, incomplete, { ready: false, now, by: 's1' })).toMatchObject({ ok: true, value: { state: 'draft' } });
  expect(changePlan(whole, incomplete, { ready: true, now, by: 's1' })).toEqual({ ok: false, problems: [{ code: 'missing', part }] });
  expect(changePlan(anActivity(), incomplete, { ready: false, now, by: 's1' }).ok).toBe(false);
});

test('whoever plans a meeting, changes its plan or asks somebody to it is kept on the invitation, and whoever moves it later too', () => {
  const changed = changePlan(anActivity({ plannedBy: 's1' }), plan, { ready: true, now, by: 's2' });
  const activity = changed.ok ? changed.value : anActivity();
  expect(activity.planChangedBy).toEqual(['s2']);
  const invited = invite(activity, aPerson(), { by: 's3', at: now });
  const invitation = invited.ok ? invited.value : anInvitation();
  expect(invitation.arrangedBy).toEqual(['s1', 's2', 's3']);
  const later = { ...activity, heldOn: '2026-12-01', planChangedBy: ['s2', 's4'] };
  expect(follow(invitation, { before: activity, after: later, at: now }).arrangedBy).toEqual(['s1', 's2', 's3', 's4']);
});

test('a whole plan becomes ready, with the instant it starts through the change of the clock', () => {
  expect(changePlan(whole, { ...plan, heldOn: '2027-06-01' }, { ready: true, now, by: 's1' })).toMatchObject({
    ok: true,
    value: { state: 'ready', startsAt: '2027-06-01T13:00:00.000Z' },
  });
});

test('a meeting that would start in the past is asked about', () => {
  expect(changePlan(whole, { ...plan, heldOn: '2026-10-01' }, { ready: true, now, by: 's1' })).toEqual({
    ok: false,
    problems: [{ code: 'already-over' }],
  });
});

test('once a meeting has begun its day, time and place stay, because people came to it, and the rest may change', () => {
  const [begun, over] = ['2026-11-12T14:00:00.000Z', '2026-11-12T16:00:00.000Z'];
  for (const moved of [{ heldOn: '2026-12-10' }, { startsAtClock: '17:30' }, { where: { kind: 'online' as const, text: 'A link' } }]) {
    for (const [at, isOver] of [
      [begun, false],
      [over, true],
    ] as const) {
      expect(changePlan(anActivity(), { ...plan, ...moved }, { ready: false, now: at, by: 's1' })).toEqual({
        ok: false,
        problems: [{ code: 'has-begun', isOver }],
      });
    }
    expect(changePlan(anActivity(), { ...plan, ...moved }, { ready: false, now: '2026-11-12T13:59:59.000Z', by: 's1' }).ok).toBe(true);
  }
  const papers = [{ title: 'Notes', text: 'What was said' }];
  expect(changePlan(anActivity(), { ...plan, papers }, { ready: false, now: over, by: 's1' })).toMatchObject({
    ok: true,
    value: { papers },
  });
});

test('a meeting that was held or called off keeps its plan', () => {
  for (const state of ['held', 'cancelled'] as const) {
    expect(changePlan(anActivity({ state }), plan, { ready: true, now, by: 's1' })).toEqual({
      ok: false,
      problems: [{ code: 'not-now', state }],
    });
  }
});

test('a new draft lacks all that was not said yet', () => {
  const bare: Plan = {
    ...plan,
    contentNote: { kind: 'missing' },
    openness: 'missing',
    whoWillBeThere: '',
    startsAtClock: '',
    lengthMinutes: 0,
    where: { kind: 'place', text: '' },
    offer: anOffer({ feePence: 0, feeFor: '', covers: [] }),
  };
  const draft = draftOf(bare, { activityId: 'a9', plannedBy: 's1', boardId: 'b1', boardPlainName: 'Thursday group' });
  expect(draft.startsAt).toBe('');
  expect(missingParts(draft)).toEqual(['content-note', 'openness', 'who-will-be-there', 'start', 'length', 'where', 'offer']);
  expect(hasEnded(draft, now)).toBe(false);
});

test('three things stop a send: no content note, openness not stated, no safe channel', () => {
  const person = aPerson({ email: '' });
  expect(inviteProblems(anActivity(), person, now)).toEqual([{ code: 'no-safe-channel' }]);
  const unready = anActivity({ state: 'draft', contentNote: { kind: 'missing' }, openness: 'missing' });
  expect(inviteProblems(unready, aPerson(), now)).toEqual([{ code: 'not-ready', missing: ['content-note', 'openness'] }]);
});

test('somebody is reached only the way they chose', () => {
  expect(safeChannel(aPerson())).toBe('email');
  expect(safeChannel(aPerson({ reach: { kind: 'phone', number: '', openToOthers: 'no' } }))).toBe('none');
  expect(safeChannel(aPerson({ reach: { kind: 'post', address: '4 Mill Lane', openToOthers: 'yes' } }))).toBe('post');
});

test('somebody who takes back only what they spent is offered no fee', () => {
  const invited = invite(anActivity(), aPerson({ actualCostOnly: true }), { by: 's1', at: now });
  expect(invited).toMatchObject({ ok: true, value: { offer: { feePence: 0, feeFor: '', covers: anOffer().covers } } });
});

test('people who are away or already gone are not invited', () => {
  for (const state of ['paused', 'closing', 'closed'] as const) {
    expect(inviteProblems(anActivity(), aPerson({ state }), now)).toEqual([{ code: 'person-away' }]);
  }
});

test('an invitation follows its meeting to another day and keeps its offer', () => {
  const after = anActivity({ heldOn: '2026-11-13', startsAt: '2026-11-13T14:00:00.000Z', offer: anOffer({ feePence: 1 }) });
  const followed = follow(anInvitation(), { before: anActivity(), after, at: now });
  expect(followed).toMatchObject({ heldOn: '2026-11-13', offer: anOffer(), version: 2 });
  expect(follow(anInvitation(), { before: anActivity(), after: anActivity(), at: now })).toEqual(anInvitation());
});

test('an invitation keeps when and where the meeting was as the person last knew it, until it is so again', () => {
  const [first, place] = [anActivity(), { kind: 'place', text: 'Library' } as const];
  const later = anActivity({ startsAt: '2026-11-12T15:00:00.000Z', startsAtClock: '15:00' });
  const elsewhere = anActivity({ ...later, where: place });
  const once = follow(anInvitation(), { before: first, after: later, at: now });
  expect(once.was).toMatchObject({ startsAt: first.startsAt, where: first.where.text });
  const twice = follow(once, { before: later, after: elsewhere, at: now });
  expect(movedDetails(twice.was, elsewhere)).toEqual(['time', 'place']);
  expect(follow(twice, { before: elsewhere, after: first, at: now }).was).toEqual(unchanged);
  // A new paper is no change of day, time or place.
  expect(follow(once, { before: later, after: { ...later, title: 'Another name' }, at: now }).was).toEqual(once.was);
});

test.each([
  ['14:00', '14:00'],
  ['2pm', '14:00'],
  ['2.30 pm', '14:30'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['9', '09:00'],
  ['25:00', undefined],
  ['13pm', undefined],
  ['10:75', undefined],
  ['soon', undefined],
])('the time "%s" is read as %s', (typed, clock) => {
  expect(readClock(typed)).toBe(clock);
});

test('minutes are whole and within what a meeting lasts', () => {
  expect([readMinutes('120'), readMinutes('0'), readMinutes('-5'), readMinutes('100000'), readMinutes('two')]).toEqual([
    120,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a new draft is a meeting that nobody changed yet', () => {
  expect(draftOf(plan, { activityId: 'a9', plannedBy: 's1', boardId: 'b1', boardPlainName: 'Thursday group' })).toEqual({
    ...plan,
    version: 0,
    seq: 0,
    headHash: '',
    activityId: 'a9',
    plannedBy: 's1',
    boardId: 'b1',
    boardPlainName: 'Thursday group',
    kind: 'meeting',
    planChangedBy: [],
    startsAt: '2026-11-12T14:00:00.000Z',
    state: 'draft',
  });
});

test('a meeting has ended from its last minute on, and from the moment it is called off; without a start it has not', () => {
  const [last, over] = ['2026-11-12T15:59:59.999Z', '2026-11-12T16:00:00.000Z'];
  expect([hasEnded(anActivity(), last), hasEnded(anActivity(), over)]).toEqual([false, true]);
  expect(hasEnded(anActivity({ state: 'cancelled', startsAt: '' }), now)).toBe(true);
  expect(hasEnded(anActivity({ startsAt: '' }), over)).toBe(false);
});

test.each([
  ['a note with words', { contentNote: { kind: 'note' as const, text: 'Letters are read aloud.' } }],
  ['a fee and no costs', { offer: anOffer({ covers: [] }) }],
  ['costs and no fee', { offer: anOffer({ feePence: 0, feeFor: '' }) }],
  ['one minute', { lengthMinutes: 1 }],
])('a plan with %s lacks nothing', (_what, changes) => {
  expect(missingParts(anActivity(changes))).toEqual([]);
});

test('a meeting that starts at this very instant is in the past, a moment later it is not', () => {
  const startsNow = { ready: true, now: '2026-11-12T14:00:00.000Z', by: 's1' };
  expect(changePlan(whole, plan, startsNow)).toEqual({ ok: false, problems: [{ code: 'already-over' }] });
  expect(changePlan(whole, plan, { ...startsNow, now: '2026-11-12T13:59:59.999Z' }).ok).toBe(true);
});

test('a draft whose day has come can be moved, because nobody came to it', () => {
  const asked = { ready: true, now: '2026-11-12T15:00:00.000Z', by: 's1' };
  expect(changePlan(whole, { ...plan, heldOn: '2026-11-20' }, asked).ok).toBe(true);
});
