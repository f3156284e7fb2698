import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asRead } from '#shared/content/as-read.ts';
import { checkWords, revealingWords } from '#shared/content/check-words.ts';
import { boards } from '#shared/policy/organisation.ts';

const kinds = (text: string, audience: 'person' | 'legal' | 'staff' = 'person') =>
  checkWords(text, audience).map((finding) => finding.kind);

/** R-SAF-05 and care H23, word by word, each in every form that has it. */
const revealing = [
  'trauma traumas traumatic traumatically traumatise traumatised traumatizing traumatisation',
  'abuse abuses abused abuser abusers abusing abusive abusively',
  'survivor survivors survive survived surviving survival',
  'victim victims victimise victimised victimisation victimhood',
  'violence violent violently refuge refuges domestic',
  'safeguard safeguards safeguarded safeguarding',
  'rape rapes raped raping rapist rapists sexual sexually sexuality sexualised',
  'exploit exploits exploited exploiting exploitation exploitative exploiter',
  'addict addicts addicted addiction addictions addictive recovery recovering recoveries',
  'probation prison prisons prisoner prisoners imprisoned imprisonment asylum',
  'homeless homelessness refugee refugees trafficking trafficked slavery stalking stalked groomed',
  'suicide suicidal offender offenders offending MARAC MAPPA VAWG IDVA ISVA CAMHS EbE',
].flatMap((line) => line.split(' '));

const revealingPhrases = [
  'lived experience',
  'care leaver',
  'care leavers',
  'leaving care',
  'left care',
  'care experienced',
  'expert by experience',
  'experts by experience',
  'co-production',
  'co-produce',
  'co-produced',
  'co-producing',
  'mental health',
  'mentally ill',
  'mental illness',
  'looked after',
  'self-harm',
  'substance misuse',
];

describe('words that tell why somebody takes part', () => {
  test.each([...revealing, ...revealingPhrases])('“%s” is found', (word) => {
    expect(revealingWords(`The ${word} meeting`)).toEqual([word]);
  });

  test.each(revealingPhrases.map((phrase) => [phrase]))('“%s” is found however its words are joined', (phrase) => {
    const parts = phrase.split(/[ -]/);
    for (const between of [' ', '-', '  ', '_', '', '\n', '\u00A0', '\u2011', '\u2013', ' - '])
      expect(revealingWords(parts.join(between)), JSON.stringify(between)).toHaveLength(1);
  });

  test.each([
    ['a soft hyphen', 'survi\u00ADvors'],
    ['a space of no width', 'sur\u200Bvivors'],
    ['a joiner of no width', 'surviv\u200Dors'],
    ['a word joiner', 'su\u2060rvivors'],
    ['a byte order mark', 'surv\uFEFFivors'],
    ['a mark of direction', '\u202Esurvivors\u202C'],
    ['an accent', 'súrvivörs'],
    ['full-width letters', 'ｓｕｒｖｉｖｏｒｓ'],
    ['bold letters', '\u{1D42C}urvivors'],
    ['capitals', 'SURVIVORS'],
  ])('%s hides nothing', (_how, word) => {
    expect(revealingWords(`For ${word}, on Thursday`).map((found) => found.toLowerCase())).toEqual(['survivors']);
  });

  test('a word that only contains one of them is not one of them', () => {
    const fine = [
      'grape',
      'scraped',
      'drape',
      'abuser1',
      'refugeless',
      'prisoned',
      'domesticity',
      'recovered',
      'victimless',
      'stalks',
      'Marachi',
    ];
    expect(revealingWords(fine.join('. '))).toEqual([]);
    expect(revealingWords('Looked after by the named lead. Overlooked after lunch. Cohort production. Carefully left careers.')).toEqual(
      [],
    );
  });

  test.each(boards.map(({ name, plainName }) => [name, plainName]))(
    'colleagues’ name of a group, %s, is found, and %s is not',
    (name, plain) => {
      expect(revealingWords(`Papers for the ${name.toLowerCase()}.`)).toEqual([name.toLowerCase()]);
      expect(revealingWords(`Papers for the ${plain}.`)).toEqual([]);
    },
  );
});

test.each([
  ['Your code has expired.', 'hurries'],
  ['Hurry, 2 days left.', 'hurries', 'hurries'],
  ['This is your last chance.', 'hurries'],
  ['A final reminder before the deadline.', 'hurries', 'hurries'],
  ['Please answer as soon as possible.', 'hurries'],
  ['Time’s up.', 'hurries'],
  ['Don’t miss it. Act now.', 'hurries', 'hurries'],
  ['It is urgent: the count-down is running out.', 'hurries', 'hurries', 'hurries'],
  ['That is an invalid date.', 'blames'],
  ['It was not valid, and is denied.', 'blames', 'blames'],
  ['The payment failed and was rejected.', 'blames', 'blames'],
  ['An error: you must not.', 'blames', 'blames'],
  ['You mustn’t.', 'blames'],
  ['That is forbidden, illegal and not allowed.', 'blames', 'blames', 'blames'],
  ['You should have told us. It was your mistake.', 'blames', 'blames'],
  ['You should ring us. You could have rung us.', 'blames', 'blames'],
  ['Your debt is overdue.', 'blames', 'hurries'],
  ['You take part as a survivor.', 'reveals'],
  ['Tell us your story.', 'asks-for-a-story'],
  ['Please describe your experiences.', 'asks-for-a-story'],
  ['Say what happened to you.', 'asks-for-a-story'],
  ['Why did you join?', 'asks-for-a-story'],
  ['Tell us about your diagnosis.', 'asks-for-a-story'],
  ['How did you become involved?', 'asks-for-a-story'],
])('"%s" has words we do not use', (text, ...expected) => {
  expect(kinds(text)).toEqual(expected);
});

/** care.md 3a, and what to say. */
test.each([
  ['Your claim is with Priya.', 'your costs and payment'],
  ['As the claimant you claimed it.', 'your costs and payment'],
  ['Not this time.', 'We can’t pay this part'],
  ['It is a yes by default.', 'agreed in advance'],
  ['Thank you for your contribution.', 'what you said'],
  ['Read the outcome.', 'what happened next'],
  ['You have withdrawn it.', 'You changed this to no'],
  ['Your choice has lapsed.', 'We now treat this as no'],
  ['Please reconfirm.', 'plain words'],
  ['You can leave early.', 'go early'],
  ['Leave the service', 'close my account'],
  ['Delete your account', 'close my account'],
  ['Keep your consent receipt.', 'record of your choice'],
  ['I am worried about someone', 'Get help, or tell us you are worried'],
  ['Is this a fair account?', 'Does this answer it?'],
  ['The fund is short.', 'budget'],
  ['A member of the board.', 'group'],
  ['The beneficiary is a service user.', 'people'],
])('"%s" is said better', (text, better) => {
  const found = checkWords(text, 'person');
  expect(found.length).toBeGreaterThan(0);
  for (const { kind, instead } of found) {
    expect(kind).toBe('said-better');
    expect(instead).toContain(better);
  }
});

test.each([
  'You do not need to tell us what happened to you.',
  'What should we call you?',
  'This note is being looked after by the named lead.',
  'A mustard sandwich is £2.50 and the refund is in the post.',
  'Money by Tuesday 8 December 2026.',
  'Leave this page',
  'A receipt or photo of the bus fare.',
  'Close my account',
  'Type it on the keyboard. The days go by. What is left to do?',
  'You can leave it as it is, or go early.',
  'It is on the notice board.',
])('"%s" is fine', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('a finding says which word, in which sentence, and what to write instead', () => {
  expect(checkWords('It is 2 p.m. on Thursday. Your claim is here. See you.', 'person')).toEqual([
    { kind: 'said-better', found: 'claim', sentence: 'Your claim is here.', instead: 'Say "your costs and payment", or "send".' },
  ]);
});

test('each is found as often as it stands there, each with its own sentence', () => {
  const sentences = checkWords('Claims here. No words. Claims there.', 'person').map(({ sentence }) => sentence);
  expect(sentences).toEqual(['Claims here.', 'Claims there.']);
});

test('a legal notice may say must, and still never says why somebody knows us or hurries anybody', () => {
  expect(kinds('The law says we must tell the tax office. Your claim can fail.', 'legal')).toEqual([]);
  expect(kinds('This is the safeguarding team.', 'legal')).toEqual(['reveals']);
  expect(kinds('Hurry.', 'legal')).toEqual(['hurries']);
});

test('staff pages may say what is so', () => {
  expect(kinds('The export failed with an error. The safeguarding board must hurry.', 'staff')).toEqual([]);
});

describe('whatever somebody types', () => {
  const around = fc.constantFrom('', ' ', '.', ',', '“', '”', '(', ')', '/', '&', '-', '–', '!', '"', "'", '’s', '\n', '…');
  const anyCase = (word: string) =>
    fc
      .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
      .map((capitals) => Array.from(word, (letter, place) => (capitals[place] === true ? letter.toUpperCase() : letter)).join(''));
  const banned = fc.constantFrom(...revealing, ...revealingPhrases).chain(anyCase);

  test('a word of the list is found in any case and between any marks', () => {
    fc.assert(
      fc.property(
        banned,
        around.filter((mark) => mark !== '’s'),
        around,
        (word, before, after) => {
          expect(revealingWords(`Our ${before}${word}${after} day`).map((found) => found.toLowerCase())).toEqual([word.toLowerCase()]);
        },
      ),
    );
  });

  test('words of no width inside it change nothing', () => {
    const mark = fc.constantFrom('\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u0301');
    fc.assert(
      fc.property(banned, mark, fc.nat(), (word, hidden, place) => {
        const cut = 1 + (place % word.length);
        expect(revealingWords(`${word.slice(0, cut)}${hidden}${word.slice(cut)}`)).toEqual([word]);
      }),
    );
  });

  test('words that are not on the list give nothing away', () => {
    const plain = fc.constantFrom(...'bus tea room Thursday letters group hall paper say come next train photo £4.50 2pm'.split(' '));
    fc.assert(
      fc.property(fc.array(plain), fc.constantFrom(' ', ', ', '. ', '-', '\n'), (words, between) => {
        expect(revealingWords(words.join(between))).toEqual([]);
      }),
    );
  });

  test('the linter takes any text there is, and what it finds stands in the sentence it names', () => {
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'binary' }), banned, fc.constantFrom(' claim ', '\nmust. ', ': Hurry')))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom('person', 'legal', 'staff'), (typed, audience) => {
        for (const { found, sentence } of checkWords(typed, audience))
          expect(sentence.replaceAll(/\s+/g, ' ')).toContain(found.split(' ')[0]);
      }),
    );
  });

  test('a text read as an eye reads it stays as it is when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(asRead(asRead(typed))).toBe(asRead(typed));
      }),
    );
  });
});
