import type { TransitionTable } from '#shared/domain/transitions.ts';

/**
 * Where one choice stands (ISO/IEC TS 27560, domain.md 4.4). `lapsed`: a yes nobody confirmed in time. `ask-again`: a yes to words that mean
 * something else now. `invalidated`: found not to have been theirs to give freely. Only `given` and `reconfirmed` let anything happen.
 */
export type ConsentState =
  'not-asked' | 'requested' | 'given' | 'reconfirmed' | 'refused' | 'withdrawn' | 'lapsed' | 'ask-again' | 'invalidated';

/** What moves a choice; `consentTransitions` says from where and by whom (domain.md 4.4). */
export type ConsentAction = 'request' | 'say-yes' | 'say-no' | 'lapse' | 'change-meaning' | 'invalidate';

const yes = ['given', 'reconfirmed'] as const;
const neverYes = ['not-asked', 'requested', 'refused'] as const;
const noLongerYes = ['withdrawn', 'lapsed', 'ask-again', 'invalidated'] as const;

/**
 * The only ways a choice moves. A person says yes and no themselves, or a coordinator writes down what they said; a supporter never does
 * (care H10). A no after a yes that counted is a withdrawal; any other no is just a no.
 */
export const consentTransitions = [
  { from: ['not-asked', 'lapsed', 'ask-again'], action: 'request', by: ['coordinator', 'system'], to: 'requested' },
  { from: [...neverYes, ...noLongerYes], action: 'say-yes', by: ['person', 'coordinator'], to: 'given' },
  { from: yes, action: 'say-yes', by: ['person', 'coordinator'], to: 'reconfirmed' },
  { from: [...yes, 'withdrawn'], action: 'say-no', by: ['person', 'coordinator'], to: 'withdrawn' },
  { from: [...neverYes, 'lapsed', 'ask-again', 'invalidated'], action: 'say-no', by: ['person', 'coordinator'], to: 'refused' },
  { from: yes, action: 'lapse', by: ['system'], to: 'lapsed' },
  { from: yes, action: 'change-meaning', by: ['system'], to: 'ask-again' },
  { from: yes, action: 'invalidate', by: ['named-lead', 'deputy'], to: 'invalidated' },
] as const satisfies TransitionTable<ConsentState, ConsentAction>;

/**
 * What is written down as it happens. That a choice lapsed, or is to be asked again, is never written: it follows from time and wording
 * (domain.md 4.4).
 */
export const writtenStates = [
  'requested',
  'given',
  'reconfirmed',
  'refused',
  'withdrawn',
  'invalidated',
] as const satisfies readonly ConsentState[];

/** A state that a stored choice can have (domain.md 4.4). */
export type WrittenState = (typeof writtenStates)[number];

/** True of the two states in which something of theirs may be shown or used (domain.md 4.4). */
export const isYes = (state: ConsentState): boolean => state === 'given' || state === 'reconfirmed';

/** True of a state somebody's no led to, or that stands for one: what was agreed to before it isn't shown after a later yes (domain.md 4.4). */
export const isNo = (state: WrittenState): boolean => state === 'refused' || state === 'withdrawn' || state === 'invalidated';
