import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/**
 * The three keys that hold people's data. They are apart so that a role can be given one without the others: `restricted` for the
 * named lead's notes, `payee` for bank details (encrypted field by field before they reach a table), `data` for all else.
 */
export class EncryptionKeys extends Construct {
  readonly data: Key;
  readonly restricted: Key;
  readonly payee: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.data = this.#makeKey('Data', 'Tables, receipts, exports and mail events');
    this.restricted = this.#makeKey('Restricted', 'The named lead’s notes');
    this.payee = this.#makeKey('Payee', 'Bank details, field by field');
  }

  #makeKey(id: string, description: string): Key {
    return new Key(this, id, {
      description: `Alongside: ${description}`,
      enableKeyRotation: true,
      // What a lost key protects is lost with it: the longest wait AWS has.
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
