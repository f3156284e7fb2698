import { expect, test } from 'vitest';
import { askedBy } from '#infra/rules/asked.ts';

test.each([
  [[], { print: 'policy', isData: false, on: '2026-11-23' }],
  [['--json'], { print: 'policy', isData: true, on: '2026-11-23' }],
  [['--on', '2026-04-05'], { print: 'policy', isData: false, on: '2026-04-05' }],
  [['--due'], { print: 'reviews', isData: false, on: '2026-11-23' }],
  [['--due', '--json', '--on', '2027-04-06'], { print: 'reviews', isData: true, on: '2027-04-06' }],
  [['--on', 'April'], { print: 'usage', say: 'April is not a date. Write it like this: --on 2027-04-06' }],
])('%j asks for %j', (typed, asked) => {
  expect(askedBy(typed, '2026-11-23')).toEqual(asked);
});

test.each([[['--dew']], [['--on']], [['due']]])('%j, which can’t be read, is answered with what can be asked', (typed) => {
  const asked = askedBy(typed, '2026-11-23');
  expect(asked.print === 'usage' ? asked.say.match(/^npm run rules/gm) : []).toHaveLength(3);
});
