import { at, isObject, listOf, textOf, type Json } from '#infra/local/json.ts';

/**
 * Whether an event fits an EventBridge pattern (the same form filters stream records): every field named has a value on the list,
 * or passes a test on it: `prefix`, `suffix`, `anything-but`, `exists`, `equals-ignore-case`. `$or` takes any of its patterns.
 */
export const fitsPattern = (pattern: Json, event: Json | undefined): boolean => {
  if (!isObject(pattern)) return false;
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name === '$or') return listOf(wanted).some((each) => fitsPattern(each, event));
    const actual = at(event, name);
    return isObject(wanted) ? fitsPattern(wanted, actual ?? {}) : fitsAny(listOf(wanted), actual);
  });
};

const fitsAny = (wanted: readonly Json[], actual: Json | undefined): boolean => {
  const values = actual === undefined ? [undefined] : Array.isArray(actual) ? listOf(actual) : [actual];
  return values.some((value) => wanted.some((test) => fitsOne(test, value)));
};

const fitsOne = (test: Json, value: Json | undefined): boolean => {
  if (!isObject(test)) return test === value;
  const [kind = '', expected] = Object.entries(test)[0] ?? [];
  switch (kind) {
    case 'exists':
      return (value !== undefined) === expected;
    case 'prefix':
      return typeof value === 'string' && value.startsWith(textOf(expected));
    case 'suffix':
      return typeof value === 'string' && value.endsWith(textOf(expected));
    case 'equals-ignore-case':
      return typeof value === 'string' && value.toLowerCase() === textOf(expected).toLowerCase();
    case 'anything-but':
      return value !== undefined && !(isObject(expected) ? fitsOne(expected, value) : listOf(expected).includes(value));
    default:
      return false;
  }
};
