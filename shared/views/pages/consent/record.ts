import { definePage } from '#shared/views/define-page.ts';
import { template } from './record.njk';

export interface ChoiceRecordView {
  readonly from: readonly string[];
  readonly date: string;
  readonly reference: string;
  readonly status: string;
  readonly question: string;
  readonly meaning: readonly string[];
  /** The sentence they chose, as it stood then. */
  readonly sentence: string;
  readonly whoSees: string;
  readonly when: string;
  readonly saidBy: string;
  readonly wordingVersion: string;
  readonly changeHref: string;
}

/** What a person keeps after a choice: it prints as a letter. */
export const choiceRecordPage = definePage<ChoiceRecordView>(template);
