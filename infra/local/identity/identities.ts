import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, listOf, objectOf, parseJson, textOf, textsOf, type JsonObject } from '#infra/local/json.ts';

export type Pool = 'people' | 'staff';

/** Somebody who can sign in here. */
export interface Identity {
  readonly pool: Pool;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  /** Roles, and `board:<id>` for each board. */
  readonly groups: readonly string[];
  /** A line about them for whoever tries the demonstration. */
  readonly blurb: string;
}

/** The people and staff the demonstration made, in the order it wrote them; none before it has run. */
export const demonstrationIdentities = (dataDir: string): readonly Identity[] => {
  const file = join(dataDir, 'identities.json');
  if (!existsSync(file)) return [];
  return listOf(parseJson(readFileSync(file, 'utf8'))).map((entry) => {
    const text = (name: string): string => textOf(at(entry, name));
    const boards = textsOf(at(entry, 'boards')).map((board) => `board:${board}`);
    return {
      pool: text('pool') === 'staff' ? ('staff' as const) : ('people' as const),
      subject: text('subject'),
      name: text('name'),
      email: text('email').toLowerCase(),
      groups: [...new Set([...textsOf(at(entry, 'groups')), ...boards])],
      blurb: text('blurb'),
    };
  });
};

/** Addresses people proved, by subject: the subject is a code from which nobody can read the address, so the address is kept beside it. */
const provedFile = (dataDir: string): string => join(dataDir, 'proved-addresses.json');

const provedAddresses = (dataDir: string): JsonObject =>
  objectOf(existsSync(provedFile(dataDir)) ? parseJson(readFileSync(provedFile(dataDir), 'utf8')) : {});

/** Who a subject is; undefined for one nobody has. */
export const identityOf = (dataDir: string, pool: Pool, subject: string): Identity | undefined => {
  const known = demonstrationIdentities(dataDir).find((each) => each.pool === pool && each.subject === subject);
  if (known !== undefined || pool === 'staff') return known;
  const email = textOf(provedAddresses(dataDir)[subject]);
  return email === '' ? undefined : { pool, subject, name: '', email, groups: [], blurb: '' };
};

/** The subject of somebody who proved an address: the demonstration's person with that address, else always the same one for the address. */
export const subjectOfEmail = (dataDir: string, email: string): string => {
  const address = email.toLowerCase();
  const known = demonstrationIdentities(dataDir).find((each) => each.pool === 'people' && each.email === address);
  if (known !== undefined) return known.subject;
  const subject = createHash('sha256').update(address).digest('hex').slice(0, 32);
  writeFileSync(provedFile(dataDir), JSON.stringify({ ...provedAddresses(dataDir), [subject]: address }));
  return subject;
};
