import { daysAfter, londonDateOf } from '#shared/domain/london-time.ts';
import { personTransitions, type Person, type PersonAction } from '#shared/domain/person.ts';
import { nextState } from '#shared/domain/transitions.ts';

/** The person after a step of their own, by the table of transitions; undefined when it can't be taken from here. */
const after = (person: Person, action: PersonAction): Person | undefined => {
  const state = nextState(personTransitions, { from: person.state, action, by: 'person' });
  return state === undefined ? undefined : { ...person, state };
};

/** More than anybody takes before the oldest has stopped mattering: a record stays small. */
const mostPauses = 100;

/** Nothing is sent and nobody asks; messages about money are kept up or held too, as they say (care H7). Clocks on them stand still from now. */
export const pause = (person: Person, given: { readonly moneyMessages: 'keep' | 'hold'; readonly now: string }): Person | undefined => {
  const paused = after(person, 'pause');
  if (paused === undefined) return undefined;
  const pauses = [...person.pauses, { from: given.now, until: '' }].slice(-mostPauses);
  return { ...paused, moneyMessagesWhilePaused: given.moneyMessages, pauses };
};

/** Everything carries on from where it was, clocks too. `now` is an instant. */
export const resume = (person: Person, now: string): Person | undefined => {
  const resumed = after(person, 'resume');
  if (resumed === undefined) return undefined;
  return { ...resumed, pauses: person.pauses.map(({ from, until }) => ({ from, until: until === '' ? now : until })) };
};

/** Takes effect at once; their details go `graceDays` London days later (care H8). What they come back to is kept. */
export const close = (person: Person, given: { readonly now: string; readonly graceDays: number }): Person | undefined => {
  const closing = after(person, 'close');
  if (closing === undefined) return undefined;
  const closedFrom = person.state === 'paused' ? 'paused' : 'active';
  return { ...closing, closedFrom, removeOn: daysAfter(londonDateOf(given.now), given.graceDays) };
};

/** As if it had never been closed: who had paused is in their pause again, and nothing held goes out before they end it (care H7). */
export const comeBack = (person: Person): Person | undefined => {
  const back = after(person, person.closedFrom === 'paused' ? 'come-back-to-pause' : 'come-back');
  return back === undefined ? undefined : { ...back, removeOn: '', closedFrom: '' };
};
