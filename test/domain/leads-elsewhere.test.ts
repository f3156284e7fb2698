import { expect, test } from 'vitest';
import { leadsElsewhere } from '#shared/domain/leads-elsewhere.ts';

test.each(['https://', 'See x://y', 'sam@people', 'somewhere.example', 'shop24.uk', 'Sam bit.ly', 'www.x.org', 'пример.рф'])(
  'a mail program could make a link of "%s"',
  (words) => {
    expect(leadsElsewhere(words)).toBe(true);
  },
);

test.each(['', 'Sam', 'J. Smith', 'J.R. Smith', 'Dr. Rao', 'Sam, 2.30pm', 'Hello… Sam', 'a/b', 'Sam. We met.', 'and: so'])(
  'no mail program makes a link of "%s"',
  (words) => {
    expect(leadsElsewhere(words)).toBe(false);
  },
);
