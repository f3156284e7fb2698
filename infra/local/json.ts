/** Plain data as JSON has it. Templates, policies and service calls are read as this and looked at by hand. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** Reads text as JSON. Throws, as JSON.parse does, when it isn't. */
export const parseJson = (text: string): Json => {
  const value: unknown = JSON.parse(text);
  return isJson(value) ? value : null;
};

// Whatever JSON.parse gives is JSON; it has no other values to give.
const isJson = (value: unknown): value is Json => value !== undefined;

/** The value at a path of names, undefined as soon as one is missing. */
export const at = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((current, name) => (isObject(current) ? current[name] : undefined), value);

/** An object, or an empty one. */
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** A list; one value alone is a list of one, as IAM policies allow; nothing is an empty list. */
export const listOf = (value: Json | undefined): readonly Json[] => {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
};

/** Text, also of a number or a boolean (CloudFormation makes no difference); '' for anything else. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Every text in a list (or in one value alone). */
export const textsOf = (value: Json | undefined): readonly string[] => listOf(value).map(textOf);

/** A number, also when written as text; `otherwise` when there is none. */
export const numberOf = (value: Json | undefined, otherwise: number): number => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : otherwise;
};

/** True only for true and "true". */
export const isTrue = (value: Json | undefined): boolean => value === true || value === 'true';
