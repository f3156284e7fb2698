import { daysAfter, londonDateOf } from '#shared/domain/london-time.ts';
import { plantedCode } from '#test/support/running/plant-payees.ts';
import { plantedVersion } from '#test/support/running/plant.ts';
import { idFor, type SetName } from '#test/support/running/planted-ids.ts';
import type { FormCase } from '#test/support/running/form-case.ts';

const by = 'person';
const version = String(plantedVersion);

/** The day of the planted meeting that costs are about, as typed. */
export const typedDay = (name: string, daysFromToday: number): Readonly<Record<string, string>> => {
  const [year = '', month = '', day = ''] = daysAfter(londonDateOf(new Date().toISOString()), daysFromToday).split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};

const costs = (set: SetName, state: string, step = ''): string => `/costs/${idFor(set, `claim-${state}`)}${step}`;
const fare = (set: SetName): string => costs(set, 'draft', `/lines/${idFor(set, 'fare')}`);
const said = (set: SetName, which: string, step = ''): string => `/meetings/${idFor(set, 'held')}/said/${idFor(set, which)}${step}`;
const meeting = (set: SetName): string => `/meetings/${idFor(set, 'next')}`;
const here = (path: string) => () => path;

/** The forms of somebody who takes part. One that is new is one line more here. */
export const personForms: readonly FormCase[] = [
  { route: 'POST /you/name', by, at: here('/you/name'), fields: () => ({ knownAs: 'Ash B', version }), text: ['knownAs'] },
  {
    route: 'POST /you/reach',
    by,
    at: here('/you/reach'),
    fields: () => ({ reach: 'post', address: '1 High Street', number: '', shared: 'no', phrase: 'Alongside', version }),
    text: ['address'],
  },
  { route: 'POST /you/money', by, at: here('/you/money'), fields: () => ({ offer: 'costs-only' }) },
  { route: 'POST /you/pause', by, at: here('/you/pause'), fields: () => ({ step: 'pause', money: 'keep' }) },
  { route: 'POST /you/close', by, at: here('/you/close'), fields: () => ({ step: 'close' }) },
  { route: 'POST /choices/{purpose}', by, at: here('/choices/hear-about-more'), fields: () => ({ choice: 'no' }) },
  {
    route: 'POST /meetings/{activityId}/reply',
    by,
    at: (set) => `${meeting(set)}/reply`,
    page: meeting,
    fields: () => ({ reply: 'yes', version }),
  },
  {
    route: 'POST /meetings/{activityId}/said/{contributionId}',
    by,
    at: (set) => said(set, 'said'),
    fields: () => ({ act: 'agree', words: 'Put the phone number first.', showing: 'without-name', version }),
    text: ['words'],
  },
  {
    route: 'POST /meetings/{activityId}/said/{contributionId}/answer',
    by,
    at: (set) => said(set, 'answered', '/answer'),
    page: (set) => said(set, 'answered'),
    fields: () => ({ answer: 'yes', version }),
  },
  { route: 'POST /costs', by, at: here('/costs'), fields: (set) => ({ activityId: idFor(set, 'done') }), notTheirs: 'other' },
  {
    route: 'POST /costs/{claimId}/add/{kind}',
    by,
    at: (set) => costs(set, 'draft', '/add/public-transport'),
    fields: () => ({ kind: 'public-transport', ...typedDay('date', -20), amount: '4.60', note: 'Bus there and back', version }),
    text: ['note'],
    money: ['amount'],
    dates: ['date'],
  },
  {
    route: 'POST /costs/{claimId}/add/{kind}',
    by,
    at: (set) => costs(set, 'draft', '/add/car'),
    fields: () => ({ kind: 'car', ...typedDay('date', -20), miles: '12.5', note: 'From home', version }),
    text: ['note'],
    money: ['miles'],
    dates: ['date'],
  },
  {
    route: 'POST /costs/{claimId}/lines/{lineId}',
    by,
    at: fare,
    fields: () => ({ kind: 'public-transport', ...typedDay('date', -20), amount: '5.10', note: 'Two buses', version }),
    text: ['note'],
    money: ['amount'],
    dates: ['date'],
  },
  {
    route: 'POST /costs/{claimId}/lines/{lineId}/remove',
    by,
    at: (set) => `${fare(set)}/remove`,
    page: fare,
    fields: () => ({ version }),
    emptyIsFine: true,
  },
  {
    route: 'POST /costs/{claimId}/send',
    by,
    at: (set) => costs(set, 'draft', '/send'),
    page: (set) => costs(set, 'draft', '/check'),
    fields: () => ({ version, total: '8710' }),
    emptyIsFine: true,
  },
  {
    route: 'POST /costs/{claimId}/take-back',
    by,
    at: (set) => costs(set, 'sent', '/take-back'),
    page: (set) => costs(set, 'sent'),
    fields: () => ({}),
    emptyIsFine: true,
  },
  {
    route: 'POST /costs/{claimId}/look-again',
    by,
    at: (set) => costs(set, 'settled', '/look-again'),
    page: (set) => costs(set, 'settled'),
    fields: () => ({}),
    emptyIsFine: true,
  },
  {
    route: 'POST /costs/{claimId}/answer',
    by,
    at: (set) => costs(set, 'question', '/answer'),
    page: (set) => costs(set, 'question'),
    fields: () => ({ answer: 'Yes, both ways.', version }),
    text: ['answer'],
  },
  {
    route: 'POST /bank/code',
    by,
    at: here('/bank/code'),
    page: here('/bank'),
    fields: () => ({ way: 'phone', whereTo: '07700 900123' }),
    text: ['whereTo'],
    beforeSecondStep: true,
  },
  {
    route: 'POST /bank/second-step',
    by,
    at: here('/bank/second-step'),
    page: here('/bank'),
    fields: () => ({ code: plantedCode }),
    text: ['code'],
    isSecret: true,
    beforeSecondStep: true,
  },
  {
    route: 'POST /bank/details',
    by,
    at: here('/bank/details'),
    fields: () => ({ payeeName: 'A Payee', sortCode: '20-00-00', accountNumber: '55779911', rollNumber: '', version }),
    text: ['payeeName', 'sortCode', 'accountNumber'],
    isSecret: true,
  },
  { route: 'POST /bank/when', by, at: here('/bank/when'), page: here('/bank'), fields: () => ({ when: 'when-i-say' }) },
  { route: 'POST /bank/now', by, at: here('/bank/now'), page: here('/bank'), fields: () => ({}), emptyIsFine: true },
];

const signedOut = 'signed out';

/** Joining, before there is anybody. */
export const joiningForms: readonly FormCase[] = [
  { route: 'POST /join', by: signedOut, at: here('/join'), movesOnlyBesides: true, fields: () => ({}), emptyIsFine: true },
  {
    route: 'POST /join/{question}',
    by: signedOut,
    at: here('/join/name'),
    movesOnlyBesides: true,
    fields: () => ({ knownAs: 'Ali' }),
    text: ['knownAs'],
  },
  { route: 'POST /join/{question}', by: signedOut, at: here('/join/age'), movesOnlyBesides: true, fields: () => ({ adult: 'yes' }) },
  {
    route: 'POST /join/{question}',
    by: signedOut,
    at: here('/join/reach'),
    movesOnlyBesides: true,
    fields: () => ({ reach: 'post', address: '1 High Street', number: '' }),
    text: ['address'],
  },
  { route: 'POST /join/{question}', by: signedOut, at: here('/join/shared'), movesOnlyBesides: true, fields: () => ({ shared: 'no' }) },
  {
    route: 'POST /join/{question}',
    by: signedOut,
    at: here('/join/phrase'),
    movesOnlyBesides: true,
    fields: () => ({ phrase: 'Alongside' }),
  },
  {
    route: 'POST /join/{question}',
    by: signedOut,
    at: here('/join/choices'),
    movesOnlyBesides: true,
    fields: () => ({ 'hear-about-more': 'yes' }),
    emptyIsFine: true,
  },
  { route: 'POST /joined', by: 'newcomer', at: here('/joined'), movesOnlyBesides: true, fields: () => ({}), emptyIsFine: true },
  {
    route: 'POST /sign-out',
    by,
    at: here('/sign-out'),
    page: here('/home'),
    movesOnlyBesides: true,
    fields: () => ({}),
    emptyIsFine: true,
  },
];
