import type { Json } from '#infra/local/json.ts';

/** A value as DynamoDB writes it. What is undefined isn't kept. */
export const asAttribute = (value: unknown): Json => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (Array.isArray(value)) return { L: value.map(asAttribute) };
  return { M: asItem(value) };
};

/** A whole item as DynamoDB writes it. */
export const asItem = (value: unknown): Readonly<Record<string, Json>> =>
  Object.fromEntries(Object.entries(value ?? {}).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, asAttribute(inner)]])));
