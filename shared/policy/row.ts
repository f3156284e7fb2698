import type { Adoption, Decision, PolicyKind, PolicyRow } from '#shared/domain/policy-row.ts';
import type { PolicyUnit } from '#shared/domain/policy-units.ts';

/** A row without a date of its own applies from here: earlier than anything that is priced (domain.md 10). */
export const fromTheStart = '2000-01-01';

/** A default chosen for this service, with no outside authority for the number (domain.md 10). */
export const ours = 'Default of this service';

/** A default chosen for this service beside what others do: "Default of this service; others take 7 to 30 days" (domain.md 10). */
export const oursBeside = (others: string): string => `${ours}; ${others}`;

/** Widely known, and not yet read in a document that says so: to be confirmed before anybody relies on it (care F12). */
const toBeConfirmed = 'General knowledge, to be confirmed';

/** Widely known as far as `what` says, and not yet read in a document (care F12). */
export const unconfirmed = (what: string): string => `${toBeConfirmed}: ${what}`;

interface About {
  readonly source: string;
  readonly kind: PolicyKind;
  readonly from?: string;
  readonly to?: string;
  /** Left out, the source says it: a default of ours, something to be confirmed, or a document that was read. */
  readonly standing?: PolicyRow['standing'];
  readonly overridable?: PolicyRow['overridable'];
  readonly floorKey?: string;
  readonly safer?: PolicyRow['safer'];
  readonly country?: PolicyRow['country'];
  /** Left out while it is only proposed. */
  readonly adopted?: Decision;
}

const proposed: Adoption = { state: 'proposed' };

/**
 * One row of policy: proposed, until an organisation adopts it by its reference, London date, officer, and those who agreed it
 * (domain.md 10; care F12).
 */
export const row = (key: string, value: PolicyRow['value'], unit: PolicyUnit, about: About): PolicyRow => ({
  key,
  value,
  unit,
  effectiveFrom: about.from ?? fromTheStart,
  effectiveTo: about.to ?? '',
  source: about.source,
  standing: about.standing ?? standingOf(about.source),
  kind: about.kind,
  overridable: about.overridable ?? 'yes',
  floorKey: about.floorKey ?? '',
  safer: about.safer ?? 'neither',
  country: about.country ?? 'UK',
  adoption: about.adopted === undefined ? proposed : { state: 'adopted', ...about.adopted },
});

const standingOf = (source: string): PolicyRow['standing'] => {
  if (source.startsWith(ours)) return 'ours';
  return source.startsWith(toBeConfirmed) ? 'unverified' : 'sourced';
};
