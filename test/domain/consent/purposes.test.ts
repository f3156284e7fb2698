import { expect, test } from 'vitest';
import { askedPurposes, purposeFacts, type PurposeFacts } from '#shared/domain/consent/purposes.ts';

const facts: readonly (readonly [string, PurposeFacts])[] = Object.entries(purposeFacts);

test('the sixteen purposes are each apart', () => {
  expect(facts.map(([purpose]) => purpose)).toEqual([
    'contact-by-email',
    'contact-by-text',
    'contact-by-phone',
    'contact-by-post',
    'show-first-name',
    'show-full-name',
    'name-in-minutes',
    'record-sound',
    'record-film',
    'take-photo',
    'use-words-with-name',
    'use-words-without-name',
    'use-idea-in-what-changed',
    'hear-about-more',
    'share-needs-with-host',
    'keep-details-after-leaving',
  ]);
});

test('how somebody wants to be reached is a preference, and no consent is the reason we may reach them', () => {
  const preferences = facts.filter(([, { kind }]) => kind === 'preference');
  expect(preferences.map(([purpose]) => purpose)).toEqual([
    'contact-by-email',
    'contact-by-text',
    'contact-by-phone',
    'contact-by-post',
    'hear-about-more',
  ]);
  for (const [, { legalBasis }] of preferences) expect(legalBasis).toBe('public-task');
});

test('what shows a person, their voice, their words or their needs asks for a yes in so many words', () => {
  const explicit = facts.filter(([, { legalBasis }]) => legalBasis === 'explicit-consent');
  expect(explicit.map(([purpose, { kind, personalData }]) => [purpose, kind, personalData.join(', ')])).toEqual([
    ['show-first-name', 'consent', 'the name they chose, what they said'],
    ['show-full-name', 'consent', 'full name, what they said'],
    ['name-in-minutes', 'consent', 'the name they chose, that they were there'],
    ['record-sound', 'consent', 'voice'],
    ['record-film', 'consent', 'voice, image'],
    ['take-photo', 'consent', 'image'],
    ['use-words-with-name', 'consent', 'the name they chose, what they said'],
    ['use-words-without-name', 'consent', 'what they said'],
    ['share-needs-with-host', 'consent', 'the name they chose, access needs'],
  ]);
});

test('an idea without a person, and keeping details, rest on a plain consent', () => {
  expect(facts.filter(([, { legalBasis }]) => legalBasis === 'consent')).toEqual([
    ['use-idea-in-what-changed', { kind: 'consent', legalBasis: 'consent', personalData: ['what they said'] }],
    ['keep-details-after-leaving', { kind: 'consent', legalBasis: 'consent', personalData: ['the name they chose', 'how to reach them'] }],
  ]);
});

test('every channel says what of theirs it uses', () => {
  expect(facts.filter(([, { kind }]) => kind === 'preference').map(([, { personalData }]) => personalData.join(', '))).toEqual([
    'email address',
    'phone number',
    'phone number',
    'postal address',
    'how to reach them',
  ]);
});

test('the pages ask about three today', () => {
  expect(askedPurposes).toEqual(['show-first-name', 'use-words-without-name', 'hear-about-more']);
});
