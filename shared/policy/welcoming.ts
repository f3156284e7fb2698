import { organisation } from '#shared/policy/organisation.ts';

/** Who welcomes somebody new: a decision of the partnership, not of the code. */
export const welcoming = {
  /** The named person who is first in touch after somebody joined. */
  contactName: 'Ali Hassan',
  contactTeam: organisation.coordinatorsTeam,
  /** Whom somebody under 18 is shown, by name (care H5). */
  youthWorker: { name: organisation.youthWorker, phone: '0808 157 0141', phoneHref: 'tel:+448081570141' },
  /** Days a half-filled join is kept. */
  joiningKeptDays: 7,
} as const;
