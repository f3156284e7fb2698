import { describe, expect, test } from 'vitest';
import { byHandWords } from '#shared/content/by-hand-words.ts';
import { messageKinds, type MessageAbout, type MessageKind } from '#shared/domain/messages/message.ts';
import { buildMail, type Mail } from '#shared/email/build-mail.ts';
import { mailOf } from '#shared/operations/messages/mail-of.ts';
import { aPerson } from '#test/support/builders.ts';
import { visibleText } from '#test/support/running/seen.ts';
import { wordProblems } from '#test/support/word-problems.ts';

const home = { from: 'hello@alongside.example', origin: 'https://alongside.example' };
const person = aPerson({ knownAs: 'Sam', senderPhrase: 'Ali from Alongside' });
const about = (changes: Partial<MessageAbout> = {}): MessageAbout => ({ heldOn: '2026-11-26', moved: [], owed: false, ...changes });

/** Every kind, with all that can be said about it. */
const everyMessage: readonly { readonly kind: MessageKind; readonly about?: MessageAbout }[] = messageKinds.flatMap((kind) => [
  { kind },
  ...[about(), about({ owed: true }), about({ moved: ['time'] }), about({ moved: ['day', 'time', 'place'] })].map((one) => ({
    kind,
    about: one,
  })),
]);

const mailsAbout = (message: (typeof everyMessage)[number]): readonly Mail[] =>
  (['says-what', 'update-only'] as const).map((discretion) =>
    mailOf(home.origin, { ...message, path: '/meetings/a1' }, { person, discretion }),
  );

/** Both forms of a mail, as its bytes say them. */
const formsOf = async (mail: Mail) => {
  const raw = (await buildMail(mail, home)).toString('utf8');
  const unfolded = raw
    .replaceAll('=\r\n', '')
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (codes) => Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8'));
  const [, plain = '', html = ''] = unfolded.split(/\nContent-Type: text\/(?:plain|html)[^\n]*\n(?:[^\n]+\n)*\n/);
  return { head: raw.split('\r\n\r\n')[0] ?? '', raw: unfolded, plain: plain.split('\n--')[0] ?? '', html: html.split('\n--')[0] ?? '' };
};

/** Words alone: the plain text leads to the address with a colon, which HTML has inside the link. */
const wordsOnly = (text: string): readonly string[] =>
  text
    .replaceAll(/:\n\S+:\/\/\S+/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');

describe.each(messageKinds)('mail of the kind %s', (kind) => {
  const mails = everyMessage.filter((message) => message.kind === kind).flatMap(mailsAbout);

  test('gives nothing away, blames and hurries nobody, and is easy to read, sender and subject included', async () => {
    for (const mail of mails) {
      const { plain } = await formsOf(mail);
      expect(plain).toContain(mail.greeting);
      expect(wordProblems([mail.senderPhrase, mail.subject, plain].join('\n'), 'person')).toEqual([]);
    }
  });

  test('says the same in plain text and in HTML, and leads to our own pages alone', async () => {
    for (const mail of mails) {
      const { plain, html, raw } = await formsOf(mail);
      expect(wordsOnly(visibleText(html.replace(/<title>[\s\S]*?<\/title>/, '')))).toEqual(wordsOnly(plain));
      expect([...new Set(raw.match(/https?:\/\/[^"\s<]+/g))]).toEqual([mail.link.href]);
      expect(raw).not.toMatch(/<img|<script|List-Unsubscribe|@import|url\(/i);
    }
  });
});

test('what staff say or write by hand is as plain as the mail, for every kind', () => {
  const reaches = [
    { kind: 'phone', number: '07700 900123', openToOthers: 'no' },
    { kind: 'post', address: '1 Mill Lane', openToOthers: 'no' },
  ] as const;
  const said = reaches.flatMap((reach) => everyMessage.flatMap((message) => byHandWords(message, { ...person, reach })));
  expect(said.length).toBeGreaterThan(100);
  expect(wordProblems(said.join('\n'), 'person')).toEqual([]);
});

test('by hand the first thing said is what the mail says', () => {
  const reach = { kind: 'phone', number: '07700 900123', openToOthers: 'no' } as const;
  const first = everyMessage.map((message) => byHandWords(message, { ...person, reach })[0]);
  expect(first).toEqual(everyMessage.map((message) => mailsAbout(message)[0]?.lines[0]));
});

describe('where a mail can lead', () => {
  const mail = mailOf(home.origin, { kind: 'invited', path: '/meetings/a1' }, { person, discretion: 'says-what' });

  test.each([
    'https://alongside.example.elsewhere.example/x',
    'https://elsewhere.example/',
    'http://alongside.example/x',
    '//x',
    '/home',
    '',
  ])('never to "%s"', async (href) => {
    await expect(buildMail({ ...mail, link: { text: 'See it', href } }, home)).rejects.toThrow('link is not our own');
  });

  test.each([
    { lines: ['See elsewhere.example now'] },
    { greeting: 'Hello www.elsewhere.example,' },
    { ending: ['Write to sam@elsewhere.example'] },
    { senderPhrase: 'Ali at elsewhere.example' },
    { subject: 'https://elsewhere.example' },
    { link: { text: 'elsewhere.example', href: 'https://alongside.example/home' } },
  ])('never by words that a mail program makes a link of: %j', async (changes) => {
    await expect(buildMail({ ...mail, ...changes }, home)).rejects.toThrow('could be a link');
  });

  test('somebody whose name could be a link is greeted without it, and gets their mail', () => {
    const named = (knownAs: string) =>
      mailOf(home.origin, { kind: 'invited', path: '/home' }, { person: { ...person, knownAs }, discretion: 'says-what' }).greeting;
    expect(named('Prize at elsewhere.example')).toBe('Hello,');
    expect(named('J. Sam')).toBe('Hello J. Sam,');
  });
});

test('what somebody is called is never markup, and adds no line to the head of a mail', async () => {
  const mail = mailOf(
    home.origin,
    { kind: 'invited', path: '/home' },
    { person: { ...person, knownAs: '<b>Sam</b>' }, discretion: 'says-what' },
  );
  const { head, html } = await formsOf({ ...mail, senderPhrase: 'Ali\r\nBcc: other', subject: 'You have an update' });
  expect(html).toContain('&lt;b&gt;Sam');
  expect(head).not.toMatch(/^Bcc:/m);
  expect((await formsOf(mail)).head).toMatch(/^From: Ali from Alongside <hello@alongside\.example>\r$/m);
  expect((await formsOf(mail)).head).toMatch(/^Subject: You have an update\r$/m);
});
