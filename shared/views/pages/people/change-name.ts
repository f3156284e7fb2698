import { definePage } from '#shared/views/define-page.ts';
import { template } from './change-name.njk';

export interface ChangeNameView {
  readonly knownAs: string;
  readonly problem: string;
  readonly requestId: string;
  readonly version: number;
  /** What is saved now, when it changed while they were writing; '' otherwise. */
  readonly newer: string;
}

export const changeNamePage = definePage<ChangeNameView>(template);
