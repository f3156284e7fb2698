import { parseArgs } from 'node:util';
import { policyInWords, reviewsInWords } from '#infra/rules/in-words.ts';
import { reviewsOn, wholePolicy } from '#infra/rules/whole-policy.ts';
import { isLondonDate, londonDateOf } from '#shared/domain/london-time.ts';

/*
 * npm run rules                       the whole policy, for a reader who doesn't read code
 * npm run rules -- --json             the same as data
 * npm run rules -- --due              what is to be looked at again today, or --on 2027-04-06
 */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, due: { type: 'boolean' }, on: { type: 'string' } } });
const on = values.on ?? londonDateOf(new Date().toISOString());
if (!isLondonDate(on)) {
  console.error(`${on} is not a date. Write it like this: --on 2027-04-06`);
  process.exitCode = 1;
} else if (values.due === true) {
  const reviews = reviewsOn(on);
  console.log(values.json === true ? JSON.stringify({ on, reviews }, undefined, 2) : reviewsInWords(reviews, on));
} else {
  const policy = wholePolicy();
  console.log(values.json === true ? JSON.stringify(policy, undefined, 2) : policyInWords(policy));
}
