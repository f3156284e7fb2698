import { expect, test } from 'vitest';
import { whatOf } from '#shared/domain/messages/choose-channel.ts';
import { messageTransitions, type Message, type MessageAction, type MessageState } from '#shared/domain/messages/message.ts';
import { moveMessage } from '#shared/domain/messages/moving.ts';
import { aliasIn, whoIsTold } from '#shared/domain/messages/who-is-told.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';

const message: Message = {
  personId: 'p1',
  alias: 'alias1',
  entryId: 'claim#k1/2',
  kind: 'costs-decided',
  aboutMoney: true,
  path: '/costs/k1',
  state: 'planned',
  notBefore: '2026-11-23T08:00:00.000Z',
  askedForNow: false,
  because: '',
  plannedAt: '2026-11-23T07:00:00.000Z',
  changedAt: '2026-11-23T07:00:00.000Z',
  settledBy: '',
  version: 3,
};
const step = { action: 'start-sending', by: 'system', at: '2026-11-23T09:00:00.000Z' } as const;

test('a step makes the next version, at its instant, with what it changes', () => {
  expect(moveMessage(message, { ...step, change: { because: 'cut-off' } })).toEqual({
    ...message,
    state: 'sending',
    because: 'cut-off',
    changedAt: '2026-11-23T09:00:00.000Z',
    version: 4,
  });
});

test('a step the table lacks is none', () => {
  expect(moveMessage({ ...message, state: 'sent' }, step)).toBeUndefined();
  expect(moveMessage(message, { ...step, by: 'coordinator' })).toBeUndefined();
});

/** Which states each action leads from and to, said once more. */
const table: Readonly<Record<MessageAction, readonly [readonly MessageState[], 'system' | 'coordinator', MessageState]>> = {
  plan: [['planned', 'held'], 'system', 'planned'],
  hold: [['planned', 'held'], 'system', 'held'],
  'give-to-staff': [['planned', 'held'], 'system', 'by-hand'],
  drop: [['planned', 'held', 'by-hand'], 'system', 'not-wanted'],
  'start-sending': [['planned'], 'system', 'sending'],
  'note-sent': [['sending', 'unknown'], 'system', 'sent'],
  'note-cut-off': [['sending'], 'system', 'unknown'],
  'note-not-taken': [['sending'], 'system', 'stuck'],
  'try-later': [['sending'], 'system', 'planned'],
  'note-delivered': [['sending', 'unknown', 'sent'], 'system', 'sent'],
  'note-returned': [['sending', 'unknown', 'sent'], 'system', 'stuck'],
  'ask-for-now': [['planned'], 'coordinator', 'planned'],
  'say-arrived': [['unknown'], 'coordinator', 'settled'],
  'say-told': [['unknown', 'stuck', 'by-hand'], 'coordinator', 'settled'],
  'try-tomorrow': [['by-hand'], 'coordinator', 'by-hand'],
  'send-again': [['unknown', 'stuck'], 'coordinator', 'planned'],
};

test('the table of messages is this one', () => {
  const written = messageTransitions.map(({ from, action, by, to }) => [action, [[...from], by.join(' '), to]]);
  expect(Object.fromEntries(written)).toEqual(table);
  expect(written).toHaveLength(Object.keys(table).length);
});

test('what a message is about, as far as a pause asks', () => {
  const about = { heldOn: '2026-11-26', moved: [], owed: false };
  expect(whatOf(message)).toEqual({ aboutMoney: true, aboutTheirPlace: false });
  expect(whatOf({ aboutMoney: false, about })).toEqual({ aboutMoney: false, aboutTheirPlace: false });
  expect(whatOf({ aboutMoney: false, about: { ...about, expected: true } })).toEqual({ aboutMoney: false, aboutTheirPlace: true });
});

const entry = (aggregate: string, facts: JournalEntry['facts'] = {}, by = 'staff:s1'): JournalEntry => ({
  aggregate,
  seq: 1,
  entryId: `${aggregate}/1`,
  type: '',
  at: '2026-11-23T09:00:00.000Z',
  by,
  facts,
  previousHash: '',
  hash: '',
});

test.each([
  ['person-joined', 'person#alias1', 'welcome', '/home', false],
  ['payee-confirmed', 'person#alias1', 'payee-ready', '/bank', true],
  ['payee-sent-back', 'person#alias1', 'payee-to-look-at', '/bank', true],
  ['invited', 'invitation#a1.alias1', 'invited', '/meetings/a1', false],
  ['replied', 'invitation#a1.alias1', 'reply-noted', '/meetings/a1', false],
  ['activity-changed', 'activity#a1', 'meeting-changed', '/meetings/a1', false],
  ['activity-cancelled', 'activity#a1', 'meeting-cancelled', '/meetings/a1', false],
  ['contribution-recorded', 'contribution#c1', 'said-to-look-at', '/meetings/a1/said/c1', false],
  ['outcome-recorded', 'contribution#c1', 'what-happened-next', '/meetings/a1/said/c1', false],
  ['claim-sent', 'claim#k1', 'costs-arrived', '/costs/k1', true],
  ['claim-question', 'claim#k1', 'costs-question', '/costs/k1', true],
  ['claim-decided', 'claim#k1', 'costs-decided', '/costs/k1', true],
  ['claim-paid', 'claim#k1', 'paid', '/costs/k1', true],
])('of %s somebody is told, and finds it on its page', (type, aggregate, kind, path, aboutMoney) => {
  const telling = whoIsTold[type];
  const told = entry(aggregate, { alias: 'alias1', activityId: 'a1' });
  expect(telling).toMatchObject({ kind, aboutMoney });
  expect(telling?.path(told)).toBe(path);
  expect(telling === undefined ? '' : aliasIn(told, telling)).toBe('alias1');
});

test('an entry that names nobody tells nobody', () => {
  const telling = whoIsTold['claim-paid'];
  expect(telling === undefined ? 'none' : aliasIn(entry('claim#k1', { alias: 7 }), telling)).toBe('');
});

test('of a reply only who did not give it is told', () => {
  expect(whoIsTold['replied']?.onlyIf?.(entry('invitation#a1.alias1', {}, 'staff:s1'))).toBe(true);
  expect(whoIsTold['replied']?.onlyIf?.(entry('invitation#a1.alias1', {}, 'person:alias1'))).toBe(false);
});

test('everybody invited is told of a meeting, one person of their own things', () => {
  const told = Object.fromEntries(Object.entries(whoIsTold).map(([type, telling]) => [type, telling?.told]));
  expect(told).toMatchObject({
    'person-joined': 'themselves',
    'payee-confirmed': 'themselves',
    'payee-sent-back': 'themselves',
    'activity-changed': 'everybody-invited',
    'activity-cancelled': 'everybody-invited',
    invited: 'named',
    'claim-paid': 'named',
  });
});
