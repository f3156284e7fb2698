import { randomInt } from 'node:crypto';

/** A code somebody was sent. */
interface SentCode {
  readonly email: string;
  readonly code: string;
  readonly endsAtMilliseconds: number;
  triesLeft: number;
}

/** What became of a code somebody typed. */
export type CodeResult = { readonly kind: 'right'; readonly email: string } | { readonly kind: 'wrong' } | { readonly kind: 'over' };

export interface EmailCodes {
  /** Makes the code for one sign-in; an earlier one for it no longer counts. */
  readonly make: (interaction: string, email: string) => string;
  /** The address a code was sent to, while it counts. */
  readonly addressFor: (interaction: string) => string | undefined;
  readonly check: (interaction: string, typed: string) => CodeResult;
}

const digits = 8;
const minutes = 10;
const tries = 5;

/** Codes of eight digits that count for ten minutes and five tries. Kept in memory: after a restart somebody asks for a new one. */
export const makeEmailCodes = (nowMilliseconds: () => number): EmailCodes => {
  const sent = new Map<string, SentCode>();
  const current = (interaction: string): SentCode | undefined => {
    const found = sent.get(interaction);
    if (found === undefined || (found.endsAtMilliseconds > nowMilliseconds() && found.triesLeft > 0)) return found;
    sent.delete(interaction);
    return undefined;
  };
  return {
    make: (interaction, email) => {
      const code = String(randomInt(10 ** digits)).padStart(digits, '0');
      sent.set(interaction, { email, code, endsAtMilliseconds: nowMilliseconds() + minutes * 60_000, triesLeft: tries });
      return code;
    },
    addressFor: (interaction) => current(interaction)?.email,
    check: (interaction, typed) => {
      const found = current(interaction);
      if (found === undefined) return { kind: 'over' };
      if (typed.replaceAll(/\D/g, '') === found.code) {
        sent.delete(interaction);
        return { kind: 'right', email: found.email };
      }
      found.triesLeft -= 1;
      return found.triesLeft > 0 ? { kind: 'wrong' } : { kind: 'over' };
    },
  };
};
