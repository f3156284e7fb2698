/** For staff: who won't hear in time that a meeting is off, and what to do. */
import type { Hearing } from '#shared/domain/messages/in-time.ts';

const what: Readonly<Record<Exclude<Hearing, 'in-time'>, string>> = {
  ring: 'Ring them now, or meet them at the door.',
  door: 'They will not hear before they set out. Meet them at the door.',
};

/** One line for each of them. They keep what was offered; a host reads this too, so it says nothing of who takes what. */
export const notReachedWords = ({
  knownAs,
  hearing,
}: {
  readonly knownAs: string;
  readonly hearing: Exclude<Hearing, 'in-time'>;
}): string => `${knownAs}: ${what[hearing]} What was offered to them stands.`;
