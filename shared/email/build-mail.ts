import MailComposer from 'nodemailer/lib/mail-composer';
import { leadsElsewhere } from '#shared/domain/leads-elsewhere.ts';

/** A mail as somebody gets it: no picture, nothing hidden, no link but our own. */
export interface Mail {
  readonly to: string;
  /** How we introduce ourselves: the phrase this person picked (care H22). */
  readonly senderPhrase: string;
  readonly subject: string;
  readonly greeting: string;
  readonly lines: readonly string[];
  readonly link: { readonly text: string; readonly href: string };
  readonly ending: readonly string[];
}

/** What is the same in every mail of a deployment: the one address it comes from, and the one origin its link may lead to. */
export interface MailHome {
  readonly from: string;
  readonly origin: string;
}

/**
 * The bytes of a mail in plain text and simple HTML with the same words. Nothing in it tells us whether it was opened: that would be
 * watching people. Throws when anything in it could lead anywhere but to our own pages (domain.md R-TRU-08).
 */
export const buildMail = async (mail: Mail, { from, origin }: MailHome): Promise<Buffer> => {
  keepToOwnPages(mail, origin);
  return new MailComposer({
    from: { name: mail.senderPhrase, address: from },
    to: mail.to,
    subject: mail.subject,
    text: plainText(mail),
    html: simpleHtml(mail),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
};

const keepToOwnPages = ({ link, senderPhrase, subject, greeting, lines, ending }: Mail, origin: string): void => {
  if (!link.href.startsWith(`${origin}/`)) throw new Error('A mail whose link is not our own');
  if ([link.text, senderPhrase, subject, greeting, ...lines, ...ending].some(leadsElsewhere))
    throw new Error('A mail with words that could be a link');
};

const plainText = (mail: Mail): string =>
  [mail.greeting, ...mail.lines, `${mail.link.text}:\n${mail.link.href}`, mail.ending.join('\n'), mail.senderPhrase]
    .join('\n\n')
    .concat('\n');

const simpleHtml = (mail: Mail): string => {
  const paragraphs = [mail.greeting, ...mail.lines].map((line) => `<p>${escaped(line)}</p>`);
  const link = `<p><a href="${escaped(mail.link.href)}">${escaped(mail.link.text)}</a></p>`;
  const ending = `<p>${mail.ending.map(escaped).join('<br>')}</p>`;
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>',
    escaped(mail.subject),
    '</title></head><body>',
    ...paragraphs,
    link,
    ending,
    `<p>${escaped(mail.senderPhrase)}</p>`,
    '</body></html>',
  ].join('\n');
};

const replacements: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => replacements[character] ?? '');
