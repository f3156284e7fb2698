import { parseArgs } from 'node:util';
import { isLondonDate } from '#shared/domain/london-time.ts';

/** What somebody wants printed, in which form and for which London date; or what to tell them when it can't be read. */
export type Asked =
  | { readonly print: 'policy' | 'reviews'; readonly isData: boolean; readonly on: string }
  | { readonly print: 'usage'; readonly say: string };

const usages = [
  'npm run rules                       the whole policy, for a reader who doesn’t read code',
  'npm run rules -- --json             the same as data',
  'npm run rules -- --due              what is to be looked at again',
  '',
  'Each is for today, or with --on 2027-04-06 for that day.',
].join('\n');

/** Reads what was typed after `npm run rules --`. `today` is a London date. */
export const askedBy = (typed: readonly string[], today: string): Asked => {
  const values = optionsIn(typed);
  if (values === undefined) return { print: 'usage', say: usages };
  const { on = today, due = false, json = false } = values;
  if (!isLondonDate(on)) return { print: 'usage', say: `${on} is not a date. Write it like this: --on 2027-04-06` };
  return { print: due ? 'reviews' : 'policy', isData: json, on };
};

/** Undefined for an option nobody knows, and for one without its value: node throws for both. */
const optionsIn = (typed: readonly string[]) => {
  try {
    return parseArgs({ args: [...typed], options: { json: { type: 'boolean' }, due: { type: 'boolean' }, on: { type: 'string' } } }).values;
  } catch {
    return undefined;
  }
};
