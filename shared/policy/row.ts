import type { Adoption, PolicyKind, PolicyRow, PolicyUnit } from '#shared/domain/policy-row.ts';

/** A row without a date of its own applies from here: earlier than anything that is priced. */
export const fromTheStart = '2000-01-01';

const proposed: Adoption = { state: 'proposed' };

interface About {
  readonly source: string;
  readonly kind: PolicyKind;
  readonly from?: string;
  readonly to?: string;
  readonly standing?: PolicyRow['standing'];
  readonly overridable?: PolicyRow['overridable'];
  readonly country?: PolicyRow['country'];
  /** Left out while it is only proposed. */
  readonly adopted?: { readonly reference: string; readonly on: string; readonly officer: string };
}

/** One row of policy: proposed, until an organisation adopts it by its reference, London date and officer. */
export const row = (key: string, value: PolicyRow['value'], unit: PolicyUnit, about: About): PolicyRow => ({
  key,
  value,
  unit,
  effectiveFrom: about.from ?? fromTheStart,
  effectiveTo: about.to ?? '',
  source: about.source,
  standing: about.standing ?? (about.source === ours ? 'ours' : 'sourced'),
  kind: about.kind,
  overridable: about.overridable ?? 'yes',
  country: about.country ?? 'UK',
  adoption: about.adopted === undefined ? proposed : { state: 'adopted', ...about.adopted },
});

/** A default chosen for this service, with no outside source. */
export const ours = 'Default of this service';
