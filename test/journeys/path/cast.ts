import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '#infra/local/service.ts';
import type { SharedClock } from '#infra/local/shared-clock.ts';
import type { Path, Walker } from '#test/journeys/walker.ts';

/** Everybody on the path, and what they need to walk it. */
export interface Journey {
  readonly path: Path;
  readonly service: Service;
  readonly clock: SharedClock;
}

/** One member of staff for each part: no two hands of one payment belong to the same person. */
export const staff = [
  { subject: 'bo', name: 'Bo Grant', groups: ['budget-holder'], boards: [] },
  { subject: 'priya', name: 'Priya Shah', groups: ['coordinator'], boards: [] },
  { subject: 'hannah', name: 'Hannah Reed', groups: ['host'], boards: ['thursday'] },
  { subject: 'anwen', name: 'Anwen Hughes', groups: ['approver'], boards: [] },
  { subject: 'pat', name: 'Pat Okafor', groups: ['payee-checker'], boards: [] },
  { subject: 'mo', name: 'Mo Bennett', groups: ['payment-maker'], boards: [] },
  { subject: 'rae', name: 'Rae Clark', groups: ['payment-releaser'], boards: [] },
  { subject: 'bea', name: 'Bea Novak', groups: ['board-member'], boards: ['thursday'] },
] as const;

export type StaffName = (typeof staff)[number]['subject'];

/** Puts the staff where the local identity provider looks for them. */
export const writeIdentities = (dataDir: string): void => {
  const identities = staff.map((each) => ({ pool: 'staff', email: `${each.subject}@council.example`, blurb: '', ...each }));
  writeFileSync(join(dataDir, 'identities.json'), JSON.stringify(identities));
};

/** A member of staff at a desk, signed in when they first walk and whenever their sign-in has ended. */
export const atDesk = async (journey: Journey, subject: StaffName): Promise<Walker> => {
  const { name } = staff.find((each) => each.subject === subject) ?? staff[0];
  const isNew = !journey.path.knows(name);
  const walker = await journey.path.walker(name, 'desk');
  if (!isNew) await walker.open(`${journey.service.origin}/staff`);
  if (!isNew && !walker.page.url().includes('/sign-in')) return walker;
  await journey.path.step(isNew ? 'signs in as staff' : 'signs in again', walker, async () => {
    await walker.open(`${journey.service.origin}/sign-in`);
    await walker.follow('staff sign in');
    await walker.press(new RegExp(name));
    await walker.sees('Today');
  });
  return walker;
};

/** The newest sign-in code that was mailed to this address, another than `before`. */
export const codeFor = async (journey: Journey, address: string, before = ''): Promise<string> => {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const mail = journey.service.mailbox().findLast((each) => each.to.includes(address) && /\b\d{8}\b/.test(each.text));
    const code = /\b\d{8}\b/.exec(mail?.text ?? '')?.[0];
    if (code !== undefined && code !== before) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No code was mailed to ${address}`);
};

/** Mails to an address whose text or subject says this; waits for the streams to be read. */
export const mailSaying = async (journey: Journey, address: string, words: RegExp): Promise<string> => {
  await journey.service.idle();
  const mail = journey.service.mailbox().findLast((each) => each.to.includes(address) && words.test(`${each.subject}\n${each.text}`));
  if (mail === undefined) throw new Error(`No mail to ${address} says ${words.source}`);
  return `${mail.subject}\n${mail.text}`;
};
