import type { Write } from '#shared/store/transact.ts';

/** That somebody of a role read something about a person: team and purpose for the person, the id for an audit (care H4). */
export interface Access {
  readonly personId: string;
  readonly at: string;
  readonly accessId: string;
  readonly staffId: string;
  readonly role: string;
  readonly what: string;
}

/** Notes a look at a person's details beside the person. Only ever added to. */
export const notingAccess = (access: Access): Write => ({
  what: 'access',
  table: 'people',
  put: { pk: `person#${access.personId}`, sk: `access#${access.at}#${access.accessId}`, ...access },
  condition: { expression: 'attribute_not_exists(pk)' },
});
