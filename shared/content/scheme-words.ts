import type { PayScheme } from '#shared/domain/pricing/scheme-fee.ts';

/** What each scheme that pays for time is called, for staff. */
export const schemeNames: Readonly<Record<PayScheme, string>> = { nihr: 'NIHR', nice: 'NICE', nhse: 'NHS England', local: 'our own' };
