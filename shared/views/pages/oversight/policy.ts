import { definePage } from '#shared/views/define-page.ts';
import { template } from './policy.njk';

/** The rows of the policy, as they apply. */
export interface PolicyView {
  readonly version: string;
  readonly day: string;
  readonly groups: readonly {
    readonly caption: string;
    readonly rows: readonly {
      readonly cells: readonly {
        readonly text: string;
        readonly detail?: string;
        readonly tag?: { readonly text: string; readonly tone: string };
      }[];
    }[];
  }[];
}

export const policyPage = definePage<PolicyView>(template);
