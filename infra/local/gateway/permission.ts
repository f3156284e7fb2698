import type { Statement } from '#infra/local/template/system.ts';

/** One thing a call needs to be allowed: an IAM action on a resource, with what IAM knows about the call. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
  /** IAM condition keys and their values, keys in lower case: `ses:fromaddress`. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** Who asks: a role and what its own policies say. */
export interface Caller {
  /** The function's short name. */
  readonly name: string;
  readonly roleArn: string;
  readonly statements: readonly Statement[];
}

/** Why a permission isn't given: nothing allows it, a statement that would has conditions that don't hold, or something forbids it. */
export type Refusal =
  | { readonly kind: 'nothing allows it'; readonly permission: Permission }
  | { readonly kind: 'conditions'; readonly permission: Permission; readonly statement: Statement }
  | { readonly kind: 'forbidden'; readonly permission: Permission; readonly statement: Statement };

/**
 * Decides as IAM does within one account: a Deny anywhere wins; else an Allow in the caller's policies or in the policy of the thing
 * itself is enough; else no. Gives undefined when allowed. `ofResource` are the statements that lie on the thing.
 */
export const refusalOf = (caller: Caller, permission: Permission, ofResource: readonly Statement[]): Refusal | undefined => {
  const about = [...caller.statements, ...ofResource.filter((statement) => isAbout(statement, caller))].filter(
    (statement) =>
      matchesAny(statement.actions, permission.action.toLowerCase(), true) && matchesAny(statement.resources, permission.resource),
  );
  const holding = about.filter((statement) => conditionsHold(statement, permission.context));
  const forbidding = holding.find((statement) => statement.effect === 'Deny');
  if (forbidding !== undefined) return { kind: 'forbidden', permission, statement: forbidding };
  if (holding.length > 0) return undefined;
  const nearly = about.find((statement) => statement.effect === 'Allow');
  return nearly === undefined ? { kind: 'nothing allows it', permission } : { kind: 'conditions', permission, statement: nearly };
};

/** One sentence a programmer can act on, in the words AWS uses, ending with the statement that is missing. */
export const wordsOf = (caller: Caller, refusal: Refusal): string => {
  const { action, resource } = refusal.permission;
  const start = `User: ${caller.roleArn} is not authorized to perform: ${action} on resource: ${resource}`;
  switch (refusal.kind) {
    case 'forbidden':
      return `${start} with an explicit deny in ${refusal.statement.policyName}.`;
    case 'conditions':
      return `${start} because the conditions of a statement in ${refusal.statement.policyName} don't hold: ${JSON.stringify(refusal.statement.conditions)}, the call has ${JSON.stringify(refusal.permission.context)}.`;
    case 'nothing allows it':
      return `${start} because no identity-based policy allows the ${action} action. Missing statement of ${caller.name}: ${JSON.stringify({ Effect: 'Allow', Action: action, Resource: resource })}.`;
    default:
      return refusal satisfies never;
  }
};

// A statement for the whole account hands the decision to the caller's own policies, so it allows nothing by itself.
const isAbout = (statement: Statement, caller: Caller): boolean =>
  statement.principals.includes('*') || statement.principals.includes(caller.roleArn);

const matchesAny = (patterns: readonly string[], value: string, lowerCase = false): boolean =>
  patterns.some((pattern) => matchesPattern(lowerCase ? pattern.toLowerCase() : pattern, value));

/** IAM's wildcards: `*` for any text, `?` for one character. */
export const matchesPattern = (pattern: string, value: string): boolean => {
  if (!pattern.includes('*') && !pattern.includes('?')) return pattern === value;
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(value);
};

const conditionsHold = (statement: Statement, context: Permission['context']): boolean =>
  Object.entries(statement.conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, accepted]) => operatorHolds(operator, accepted, context[key.toLowerCase()])),
  );

const operatorHolds = (operator: string, accepted: readonly string[], actual: readonly string[] | undefined): boolean => {
  const [first = '', second] = operator.split(':');
  const name = second ?? first;
  if (name === 'Null') return accepted.includes(String(actual === undefined));
  if (name.endsWith('IfExists') && actual === undefined) return true;
  const test = testOf(name.replace('IfExists', ''));
  const negative = name.includes('Not');
  // A missing key makes a positive test fail and a negative one hold, as IAM says. ForAllValues holds for no values.
  if (actual === undefined) return negative || first === 'ForAllValues';
  const passes = (value: string): boolean =>
    negative ? !accepted.some((each) => test(each, value)) : accepted.some((each) => test(each, value));
  return first === 'ForAnyValue' ? actual.some(passes) : actual.every(passes);
};

const testOf = (name: string): ((accepted: string, actual: string) => boolean) => {
  switch (name.replace('Not', '')) {
    case 'StringEquals':
    case 'ArnEquals':
    case 'Bool':
      return (accepted, actual) => accepted === actual;
    case 'StringEqualsIgnoreCase':
      return (accepted, actual) => accepted.toLowerCase() === actual.toLowerCase();
    case 'StringLike':
    case 'ArnLike':
      return matchesPattern;
    default:
      // An operator we can't judge never allows; a Deny with it is checked in AWS only.
      return () => false;
  }
};
