import { expect, test } from 'vitest';
import { movedDetails, unchanged, wasAfter, wasOf } from '#shared/domain/details-changed.ts';
import {
  costsOnly,
  follow,
  invite,
  invitedAtOnce,
  inviteProblems,
  maximumInvited,
  offerTo,
  safeChannel,
  whenOf,
} from '#shared/domain/inviting.ts';
import { noteReply } from '#shared/domain/noting-replies.ts';
import { isShort } from '#shared/domain/replying.ts';
import { anActivity, anInvitation, anOffer, aPerson } from '#test/support/builders.ts';

const at = '2026-11-01T09:00:00.000Z';

test.each([
  ['an email address', { reach: { kind: 'email', openToOthers: 'no' }, email: 'a@people.example' }, 'email'],
  ['no email address', { reach: { kind: 'email', openToOthers: 'no' }, email: '' }, 'none'],
  ['a number', { reach: { kind: 'phone', number: '07700 900123', openToOthers: 'no' } }, 'phone'],
  ['no number', { reach: { kind: 'phone', number: '', openToOthers: 'no' } }, 'none'],
  ['a postal address', { reach: { kind: 'post', address: '1 Mill Lane', openToOthers: 'no' } }, 'post'],
  ['no postal address', { reach: { kind: 'post', address: '', openToOthers: 'no' } }, 'none'],
] as const)('with %s for the way they chose, that way is all there is', (_what, changes, channel) => {
  expect(safeChannel(aPerson(changes))).toBe(channel);
});

test('as many are invited to one meeting as one change can hold, and twenty at once', () => {
  expect([maximumInvited, invitedAtOnce]).toEqual([75, 20]);
});

test('whoever takes back only what they spent is offered no payment for time, and everybody else what there is', () => {
  expect(offerTo({ actualCostOnly: false }, anOffer())).toEqual(anOffer());
  expect(offerTo({ actualCostOnly: true }, anOffer())).toEqual({ ...anOffer(), feePence: 0, feeFor: '' });
  expect(costsOnly(anOffer({ feePence: 0 }))).toEqual(anOffer({ feePence: 0, feeFor: '' }));
});

test('every reason why somebody is not invited is named, a meeting that is over before one that is not ready', () => {
  const away = aPerson({ state: 'paused', email: '' });
  expect(inviteProblems(anActivity(), aPerson(), at)).toEqual([]);
  expect(inviteProblems(anActivity({ state: 'cancelled', title: '' }), away, at)).toEqual([
    { code: 'ended' },
    { code: 'person-away' },
    { code: 'no-safe-channel' },
  ]);
  expect(inviteProblems(anActivity({ state: 'draft', title: '' }), aPerson(), at)).toEqual([{ code: 'not-ready', missing: ['title'] }]);
  expect(inviteProblems(anActivity({ state: 'held' }), aPerson(), at)).toEqual([{ code: 'not-ready', missing: [] }]);
  expect(inviteProblems(anActivity(), aPerson(), '2026-11-12T15:59:59.999Z')).toEqual([]);
  expect(inviteProblems(anActivity(), aPerson(), '2026-11-12T16:00:00.000Z')).toEqual([{ code: 'ended' }]);
  expect(invite(anActivity(), away, { by: 's1', at })).toEqual({
    ok: false,
    problems: [{ code: 'person-away' }, { code: 'no-safe-channel' }],
  });
});

test('an invitation says what it is about, who asked and who arranged it, and holds nothing yet', () => {
  const activity = anActivity({ plannedBy: 's1', planChangedBy: ['s2', 's1'] });
  expect(invite(activity, aPerson({ keptApartStaffIds: ['s9'] }), { by: 's2', at })).toEqual({
    ok: true,
    value: {
      version: 0,
      seq: 0,
      headHash: '',
      activityId: 'a1',
      personId: 'p1',
      alias: 'alias1',
      boardId: 'b1',
      boardPlainName: 'Thursday group',
      title: 'Getting help sooner',
      heldOn: '2026-11-12',
      startsAt: '2026-11-12T14:00:00.000Z',
      lengthMinutes: 120,
      offer: anOffer(),
      state: 'sent',
      invitedBy: 's2',
      invitedAt: at,
      repliedAt: '',
      replyWay: '',
      repliesNotedBy: [],
      arrangedBy: ['s1', 's2'],
      promisedPence: 0,
      tookPartRecordedBy: '',
      tookPartRecordedByHost: false,
      saidYes: false,
      earlierConfirmers: [],
      keptApartStaffIds: ['s9'],
      calledOff: '',
      was: { changedOn: '', heldOn: '', startsAt: '', lengthMinutes: 0, where: '' },
    },
  });
});

test.each([
  ['its name', { title: 'Another name' }],
  ['its day', { heldOn: '2026-11-13' }],
  ['its start', { startsAt: '2026-11-12T15:00:00.000Z' }],
  ['its length', { lengthMinutes: 90 }],
])('an invitation follows a change of %s, one version on', (_what, changes) => {
  const after = anActivity({ ...changes, planChangedBy: ['s4'] });
  const followed = follow(anInvitation(), { before: anActivity(), after, at });
  expect(followed).toMatchObject({ ...whenOf(after), version: 2, arrangedBy: ['s-coordinator', 's4'] });
});

test('another place alone is followed too, and a change of nothing people know is not', () => {
  const elsewhere = anActivity({ where: { kind: 'place', text: 'Library' } });
  expect(follow(anInvitation(), { before: anActivity(), after: elsewhere, at })).toMatchObject({
    version: 2,
    was: { changedOn: '2026-11-01', where: 'Town Hall, room 2' },
  });
  const papers = anActivity({ papers: [{ title: 'A', text: 'B' }], planChangedBy: ['s4'] });
  const invitation = anInvitation();
  expect(follow(invitation, { before: anActivity(), after: papers, at })).toBe(invitation);
});

test('an invitation to a meeting called off follows it without comparing', () => {
  const after = anActivity({ heldOn: '2026-11-13' });
  expect(follow(anInvitation({ calledOff: 'called-off' }), { before: anActivity(), after, at })).toMatchObject({
    heldOn: '2026-11-13',
    was: unchanged,
  });
});

test('day, time and place are compared as people read them, in that order', () => {
  const was = wasOf(anActivity());
  expect(was).toEqual({ heldOn: '2026-11-12', startsAt: '2026-11-12T14:00:00.000Z', lengthMinutes: 120, where: 'Town Hall, room 2' });
  expect(movedDetails(was, anActivity())).toEqual([]);
  // The same time of another day is no other time.
  expect(movedDetails(was, anActivity({ heldOn: '2026-11-13', startsAt: '2026-11-13T14:00:00.000Z' }))).toEqual(['day']);
  expect(movedDetails(was, anActivity({ startsAt: '2026-11-12T14:30:00.000Z' }))).toEqual(['time']);
  expect(movedDetails(was, anActivity({ lengthMinutes: 121 }))).toEqual(['time']);
  expect(movedDetails(was, anActivity({ startsAt: '' }))).toEqual(['time']);
  expect(movedDetails({ ...was, startsAt: '' }, anActivity({ startsAt: '' }))).toEqual([]);
  expect(
    movedDetails(
      was,
      anActivity({ heldOn: '2026-11-13', startsAt: '2026-11-13T15:00:00.000Z', where: { kind: 'online', text: 'A link' } }),
    ),
  ).toEqual(['day', 'time', 'place']);
});

test('what is kept of a change is the London date of the newest one and how it was first known', () => {
  const first = anActivity();
  const second = anActivity({ where: { kind: 'place', text: 'Library' } });
  const third = anActivity({ where: { kind: 'place', text: 'School' } });
  const once = wasAfter(unchanged, { before: first, after: second, at: '2026-06-01T23:30:00.000Z' });
  expect(once).toEqual({ ...wasOf(first), changedOn: '2026-06-02' });
  expect(wasAfter(once, { before: second, after: third, at })).toEqual({ ...wasOf(first), changedOn: '2026-11-01' });
  expect(wasAfter(once, { before: second, after: second, at })).toBe(once);
  expect(wasAfter(once, { before: second, after: first, at })).toBe(unchanged);
});

const note = { reply: 'yes', at, detailsSeen: 1, claimStarted: false, way: 'phone', staffId: 's1' } as const;

test('a reply written down is the same reply, with how it came and whose hand it is, each hand once', () => {
  const noted = noteReply(anInvitation({ repliesNotedBy: ['s0'] }), anActivity(), note);
  expect(noted).toMatchObject({
    ok: true,
    value: {
      promisePence: 20_250,
      invitation: { state: 'yes', promisedPence: 20_250, repliedAt: at, replyWay: 'phone', repliesNotedBy: ['s0', 's1'], was: unchanged },
    },
  });
  const again = noteReply(anInvitation({ repliesNotedBy: ['s1', 's0'] }), anActivity(), { ...note, reply: 'no', way: 'post' });
  expect(again).toMatchObject({ ok: true, value: { invitation: { state: 'no', replyWay: 'post', repliesNotedBy: ['s1', 's0'] } } });
});

test('a reply is not written down once costs are started, when the meeting is over, or about another day than they know', () => {
  const problemsOf = (changes: object, invitation = anInvitation()) => noteReply(invitation, anActivity(), { ...note, ...changes });
  expect(problemsOf({ claimStarted: true })).toEqual({ ok: false, problems: [{ code: 'costs-started' }] });
  expect(problemsOf({ at: '2026-11-12T16:00:00.000Z' })).toEqual({ ok: false, problems: [{ code: 'ended' }] });
  expect(problemsOf({ detailsSeen: 0 })).toEqual({ ok: false, problems: [{ code: 'details-changed' }] });
  expect(problemsOf({}, anInvitation({ calledOff: 'called-off' }))).toEqual({ ok: false, problems: [{ code: 'ended' }] });
  expect(problemsOf({}, anInvitation({ state: 'took-part' }))).toEqual({ ok: false, problems: [{ code: 'ended' }] });
});

test.each([
  ['a penny less than the offer is held', { state: 'yes', promisedPence: 20_249 }, false, true],
  ['all of it is held', { state: 'yes', promisedPence: 20_250 }, false, false],
  ['nothing is held for a no', { state: 'no', promisedPence: 0 }, false, false],
  ['the claim holds it', { state: 'took-part', promisedPence: 0 }, true, false],
  ['it was called off in good time', { state: 'yes', promisedPence: 0, calledOff: 'called-off' }, false, false],
  ['it was called off late', { state: 'yes', promisedPence: 0, calledOff: 'paid-in-full' }, false, true],
] as const)('when %s, the budget is short or not', (_when, changes, claimStarted, short) => {
  expect(isShort(anInvitation(changes), claimStarted)).toBe(short);
});
