import { randomBytes } from 'node:crypto';

/** Letters and figures that aren't mistaken for one another when read out on the phone. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new random id: 20 characters, 100 bits, safe in an address and a file name. It says nothing about when or for whom. */
export const newId = (): string => [...randomBytes(20)].map((byte) => alphabet[byte % 32]).join('');
