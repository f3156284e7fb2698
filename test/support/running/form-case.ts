import type { SetName } from '#test/support/running/planted-ids.ts';

/** One form of the service: who sends it, what is in it, and which of its fields can be typed wrongly. */
export interface FormCase {
  /** `POST /costs/{claimId}/send`, as the template has it. */
  readonly route: string;
  /** Where it is sent, about the things of a set. */
  readonly at: (set: SetName) => string;
  /** The page it is on; the same address when left out. */
  readonly page?: (set: SetName) => string;
  /** Who sends it: a name of `actors`. */
  readonly by: string;
  /** Everything in it but the request id, as somebody fills it in who means it. */
  readonly fields: (set: SetName) => Readonly<Record<string, string>>;
  /** Fields for words of one's own. Too long, and HTML, are tried in each. */
  readonly text?: readonly string[];
  /** Fields for pounds and pence. */
  readonly money?: readonly string[];
  /** Fields `<name>-day`, `-month`, `-year`. */
  readonly dates?: readonly string[];
  /** A draft can be saved with nothing in it, and some forms are one press. */
  readonly emptyIsFine?: true;
  /** Its words are never kept nor shown again (a code, an account number). */
  readonly isSecret?: true;
  /** Its words are in the form again when something is missing, and are kept in no table but their own (a restricted note). */
  readonly hasOwnPlace?: true;
  /** What it shows can be shown once only: sent again, it says that it was done. */
  readonly showsOnce?: true;
  /** It is for somebody who has not shown twice who they are. */
  readonly beforeSecondStep?: true;
  /** What it changes is not compared: sign-ins, half-filled joins, messages. */
  readonly movesOnlyBesides?: true;
  /** Whose things the sender may never touch; `missing` where the role reaches everybody's and nobody can be kept apart from it. */
  readonly notTheirs?: SetName;
}
