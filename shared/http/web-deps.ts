import type { Logger } from '@aws-lambda-powertools/logger';
import type { KeptFormStore, SessionStore } from '#shared/store/sessions.ts';

/** What the web layer itself needs; every function with pages has it. */
export interface WebDeps {
  readonly now: () => string;
  readonly newId: () => string;
  /** The address people see, without a slash at the end. */
  readonly publicOrigin: string;
  /** The hash of what CloudFront adds to every request, so that nobody goes round it; the secret itself is in no environment. */
  readonly originSecretSha256: string;
  readonly sessions: SessionStore;
  readonly keptForms: KeptFormStore;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error' | 'appendKeys' | 'resetKeys'>;
}
