import { plantedFileHash } from '#test/support/running/plant-money.ts';
import { plantedEntryId } from '#test/support/running/plant-oversight.ts';
import { plantedVersion } from '#test/support/running/plant.ts';
import { boardOfSet, idFor, paidPersonOf, personOf, type SetName } from '#test/support/running/planted-ids.ts';
import type { FormCase } from '#test/support/running/form-case.ts';
import { typedDay } from '#test/support/running/person-forms.ts';

const version = String(plantedVersion);
const plan = (set: SetName, which: string, step = ''): string => `/plan/${idFor(set, which)}${step}`;
const tookPart = (set: SetName): string => plan(set, 'past', `/took-part/${personOf(set).personId}`);
const approval = (set: SetName, step = ''): string => `/approvals/${idFor(set, 'claim-sent')}${step}`;
const run = (set: SetName, state: string, step = ''): string => `/runs/${idFor(set, `run-${state}`)}${step}`;
const answer = (set: SetName): string => `/board/${boardOfSet(set).boardId}/answers/${idFor(set, 'held')}/${idFor(set, 'agreed')}`;

const meeting = {
  title: 'Getting help sooner',
  contentNoteKind: 'none-expected',
  contentNote: '',
  openness: 'private',
  whoWillBeThere: 'Eight people from the council',
  startsAtClock: '14:00',
  lengthMinutes: '120',
  whereKind: 'place',
  where: 'Town Hall, room 2',
  fee: '82.50',
  feeFor: 'half a day at the meeting',
  'cover-car': 'up-to',
  'cap-car': '40',
  'cover-public-transport': 'up-to',
  'cap-public-transport': '20',
  'cover-childcare': 'up-to',
  'cap-childcare': '60',
} as const;

/** The forms of staff and boards. One that is new is one line more here. */
export const staffForms: readonly FormCase[] = [
  {
    route: 'POST /plan/new',
    by: 'coordinator',
    at: () => '/plan/new',
    fields: (set) => ({ boardId: boardOfSet(set).boardId, title: 'Getting help sooner', ...typedDay('heldOn', 30) }),
    text: ['title'],
    dates: ['heldOn'],
  },
  {
    route: 'POST /plan/{activityId}/details',
    by: 'coordinator',
    at: (set) => plan(set, 'next', '/details'),
    fields: (set) => ({ ...meeting, ...typedDay('heldOn', 30), fundId: boardOfSet(set).fundId, act: 'save', version }),
    text: ['title', 'whoWillBeThere', 'where', 'feeFor'],
    money: ['fee', 'cap-car'],
    dates: ['heldOn'],
    notTheirs: 'missing',
  },
  {
    route: 'POST /plan/{activityId}/hold-money',
    by: 'coordinator',
    at: (set) => plan(set, 'next', '/hold-money'),
    page: (set) => plan(set, 'next'),
    fields: () => ({}),
    emptyIsFine: true,
    // Nothing planted is short of money, so there is nothing to hold.
    movesOnlyBesides: true,
    notTheirs: 'missing',
  },
  {
    route: 'POST /plan/{activityId}/call-off',
    by: 'coordinator',
    at: (set) => plan(set, 'next', '/call-off'),
    page: (set) => plan(set, 'next'),
    fields: () => ({ sure: 'yes', version }),
    emptyIsFine: true,
    notTheirs: 'missing',
  },
  {
    route: 'POST /plan/{activityId}/invite',
    by: 'coordinator',
    at: (set) => plan(set === 'missing' ? 'missing' : 'own', 'next', '/invite'),
    fields: (set) => ({ personId: paidPersonOf(set).personId }),
    notTheirs: 'apart',
  },
  {
    route: 'POST /plan/{activityId}/took-part/{personId}',
    by: 'host',
    at: tookPart,
    fields: () => ({ tookPart: 'yes', note1: 'Letters should say who to ring.', version }),
    text: ['note1'],
  },
  {
    route: 'POST /plan/{activityId}/replied/{personId}',
    by: 'coordinator',
    at: (set) => plan(set, 'next', `/replied/${personOf(set).personId}`),
    fields: () => ({ reply: 'yes', way: 'phone', version }),
    notTheirs: 'apart',
  },
  {
    route: 'POST /plan/people/{personId}',
    by: 'coordinator',
    at: (set) => `/plan/people/${personOf(set).personId}`,
    fields: () => ({}),
    emptyIsFine: true,
    notTheirs: 'apart',
  },
  {
    route: 'POST /approvals/{claimId}/ask',
    by: 'approver',
    at: (set) => approval(set, '/ask'),
    page: approval,
    fields: (set) => ({ question: 'Was this there and back?', personId: personOf(set).personId, fundId: boardOfSet(set).fundId, version }),
    text: ['question'],
    notTheirs: 'apart',
  },
  {
    route: 'POST /approvals/{claimId}/decide',
    by: 'approver',
    at: (set) => approval(set, '/decide'),
    page: approval,
    fields: (set) => ({
      ...Object.fromEntries(
        Object.entries({
          pays: 'another',
          amount: '2.30',
          reason: 'not-enough-to-go-on',
          words: 'One way is on the ticket. Send us the other.',
        }).map(([name, value]) => [`${name}-${idFor(set, 'fare')}`, value]),
      ),
      personId: personOf(set).personId,
      fundId: boardOfSet(set).fundId,
      version,
    }),
    text: [`words-${idFor('own', 'fare')}`],
    money: [`amount-${idFor('own', 'fare')}`],
    notTheirs: 'apart',
  },
  {
    route: 'POST /codes/{personId}',
    by: 'payee-checker',
    at: (set) => `/codes/${paidPersonOf(set).personId}`,
    page: () => '/codes',
    fields: () => ({ field: 'sure-0', 'sure-0': 'met-in-person' }),
    notTheirs: 'apart',
    showsOnce: true,
  },
  {
    route: 'POST /payees/{personId}',
    by: 'payee-checker',
    at: (set) => `/payees/${personOf(set).personId}`,
    fields: () => ({ answer: 'send-back', way: 'rang-them', words: 'Please look at the last number again.', version }),
    text: ['words'],
    notTheirs: 'apart',
  },
  {
    route: 'POST /runs',
    by: 'payment-maker',
    at: () => '/runs',
    fields: (set) => ({ claim: [idFor(set, 'claim-approved'), paidPersonOf(set).personId, boardOfSet(set).fundId].join('.') }),
  },
  {
    route: 'POST /runs/{runId}/release',
    by: 'payment-releaser',
    at: (set) => run(set, 'made', '/release'),
    page: (set) => run(set, 'made'),
    fields: () => ({ fileHash: plantedFileHash, decision: 'release' }),
    notTheirs: 'apart',
  },
  {
    route: 'POST /runs/{runId}/file',
    by: 'payment-maker',
    at: (set) => run(set, 'released', '/file'),
    page: (set) => run(set, 'released'),
    fields: () => ({}),
    emptyIsFine: true,
    notTheirs: 'apart',
  },
  {
    route: 'POST /runs/{runId}/confirm',
    by: 'payment-maker',
    at: (set) => run(set, 'exported', '/confirm'),
    page: (set) => run(set, 'exported'),
    fields: () => typedDay('paidOn', 0),
    dates: ['paidOn'],
    notTheirs: 'apart',
  },
  {
    route: 'POST /runs/{runId}/came-back',
    by: 'payment-maker',
    at: (set) => run(set, 'exported', '/came-back'),
    page: (set) => run(set, 'exported'),
    fields: (set) => ({ claimId: idFor(set, 'claim-in-exported'), because: 'account-closed', ...typedDay('backOn', 0) }),
    dates: ['backOn'],
    notTheirs: 'apart',
  },
  {
    route: 'POST /funds/{fundId}',
    by: 'budget-holder',
    at: (set) => `/funds/${boardOfSet(set).fundId}`,
    fields: () => ({ amount: '5000.00', version }),
    money: ['amount'],
    notTheirs: 'missing',
  },
  {
    route: 'POST /board/{boardId}/answers/{activityId}/{contributionId}',
    by: 'board-member',
    at: answer,
    fields: () => ({ kind: 'done', words: 'The letter has a phone number now.', version }),
    text: ['words'],
  },
  {
    route: 'POST /messages',
    movesOnlyBesides: true,
    by: 'coordinator',
    at: () => '/messages',
    fields: (set) => ({ personId: personOf(set).personId, entryId: plantedEntryId, show: 'needs-somebody', action: 'say-told', version }),
    notTheirs: 'apart',
  },
  {
    route: 'POST /restricted',
    by: 'named-lead',
    at: () => '/restricted',
    fields: () => ({
      about: 'A seat by the door',
      words: 'Ring before the next meeting.',
      'again-day': '11',
      'again-month': '1',
      'again-year': '2027',
    }),
    text: ['about', 'words'],
    dates: ['again'],
    hasOwnPlace: true,
  },
];
