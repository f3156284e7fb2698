import { expect, test } from 'vitest';
import { personChrome, staffChrome } from '#test/pages/samples/chromes.ts';
import { personSample, personSampleView } from '#test/pages/samples/person.ts';
import { staffSample, staffSampleView } from '#test/pages/samples/staff.ts';

test('a page is a whole document with its title', () => {
  const html = personSample({ ...personChrome, errors: [] }, personSampleView);
  expect(html).toMatch(/^<!DOCTYPE html>/);
  expect(html).toContain('<title>Your reply – Alongside</title>');
});

test('what somebody typed is shown as they typed it, and is never markup', () => {
  const html = personSample(personChrome, {
    ...personSampleView,
    answers: [{ key: 'Bus', value: '<script>alert(1)</script>', changeHref: '/x' }],
  });
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toContain('<script>alert');
});

test('while the rates are not adopted each page says that it is a demonstration', () => {
  const words = 'This is a demonstration. Nobody is paid.';
  expect(personSample({ ...personChrome, demonstration: true }, personSampleView)).toContain(words);
  expect(personSample(personChrome, personSampleView)).not.toContain(words);
});

test('"Leave this page" is on a page that asks for it and not on others', () => {
  expect(personSample(personChrome, personSampleView)).toContain('href="/leave"');
  expect(staffSample(staffChrome, staffSampleView)).not.toContain('href="/leave"');
});
