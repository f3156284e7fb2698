import { definePage } from '#shared/views/define-page.ts';
import { template } from './details.njk';

export interface BankDetailsView {
  readonly version: number;
  readonly requestId: string;
  readonly isChange: boolean;
  /** They were asked once about these figures, so sending them again keeps them. */
  readonly looked: boolean;
  readonly payeeName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly rollNumber: string;
  readonly problems: Readonly<Record<'payeeName' | 'sortCode' | 'accountNumber' | 'rollNumber', string>>;
}

export const bankDetailsPage = definePage<BankDetailsView>(template);
