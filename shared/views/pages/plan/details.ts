import { definePage } from '#shared/views/define-page.ts';
import { template } from './details.njk';

interface CoverField {
  readonly name: string;
  readonly question: string;
  readonly capName: string;
}

/** The whole plan as a form. `typed` holds every field by its name, as it was typed; `problems` what to look at, by field. */
export interface PlanDetailsView {
  readonly action: string;
  readonly requestId: string;
  readonly version: number;
  readonly boardName: string;
  readonly ready: boolean;
  /** Marks of what is saved now, for the form to bring back. */
  readonly shown: string;
  /** It changed while they were writing. */
  readonly stale: boolean;
  /** Then: what is saved now, a line for each field in which theirs differs. */
  readonly savedNow: readonly string[];
  /** And the names of what they had not changed, which now says what somebody else saved. */
  readonly filledIn: readonly string[];
  /** A kind note about the title, '' when there is none. */
  readonly titleNote: string;
  /** Its title was asked about once. */
  readonly looked: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly papers: readonly { readonly number: number; readonly titleName: string; readonly textName: string }[];
  /** Each cost with its three choices, and the field for an amount. */
  readonly covers: readonly CoverField[];
  /** The costs that fewer meetings cover, behind a press; open when one of them is covered or has to be looked at. */
  readonly moreCovers: readonly CoverField[];
  readonly moreOpen: boolean;
  readonly feeHint: string;
  readonly paidWithin: string;
  readonly funds: readonly { readonly value: string; readonly text: string }[];
}

export const planDetailsPage = definePage<PlanDetailsView>(template);
