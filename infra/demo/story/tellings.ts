import type { PersonName } from '#infra/demo/cast/people.ts';
import type { CostLine, Part } from '#infra/demo/story/meeting-story.ts';

/** Short ways to tell what happens in most meetings. */

/** Somebody said yes, and came. */
export const came = (who: PersonName) => ({ who, reply: 'yes', came: 'yes' }) as const satisfies Part;

/** A fare, as it was typed. */
export const bus = (amount: string) => ({ kind: 'public-transport', amount }) as const satisfies CostLine;

/** A journey by car, in miles as they were typed. */
export const car = (miles: string) => ({ kind: 'car', miles }) as const satisfies CostLine;

/** All of the fee. */
export const wholeFee = { kind: 'time', choice: 'all' } as const satisfies CostLine;

export const townHall = { kind: 'place', text: 'Town Hall, room 2, by the side door' } as const;
export const library = { kind: 'place', text: 'Oakshire Library, the garden room' } as const;

/** When the Thursday group meets. */
export const afternoon = { boardId: 'thursday', startsAtClock: '14:00', lengthMinutes: 120 } as const;
