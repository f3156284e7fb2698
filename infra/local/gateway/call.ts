import type { Callers } from '#infra/local/gateway/caller.ts';
import type { Check } from '#infra/local/gateway/kms.ts';
import type { Caller } from '#infra/local/gateway/permission.ts';
import type { KeyStore } from '#infra/local/keys/key-store.ts';
import type { Mailbox } from '#infra/local/mail/mailbox.ts';
import type { ObjectStore } from '#infra/local/receipts/object-store.ts';
import type { System } from '#infra/local/template/system.ts';

/** What stands behind the gateway. */
export interface Behind {
  readonly system: System;
  readonly engineEndpoint: string;
  readonly keyStore: KeyStore;
  readonly mailbox: Mailbox;
  readonly objects: ObjectStore;
  readonly callers: Callers;
  /** Hears of every refused call, in words. */
  readonly onRefusal: (words: string) => void;
}

/** A call as the parts behind the gateway take it. */
export interface Call {
  readonly caller: Caller;
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly check: Check;
}
