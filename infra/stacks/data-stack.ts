import { CfnCondition, CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Buckets } from '#infra/constructs/buckets.ts';
import { DataTables } from '#infra/constructs/data-tables.ts';
import { mailDomainProvedParameter, mailFromParameter, publicOriginParameter } from '#infra/constructs/deployment-settings.ts';
import { EncryptionKeys } from '#infra/constructs/encryption-keys.ts';
import { MailIdentity } from '#infra/constructs/mail-identity.ts';
import { MalwareScan } from '#infra/constructs/malware-scan.ts';
import { PeoplePool } from '#infra/constructs/people-pool.ts';
import { StaffPool } from '#infra/constructs/staff-pool.ts';

/** What holds people's data and outlives any change to the code: keys, tables, files, sign-in, the mail domain. */
export class DataStack extends Stack {
  readonly keys: EncryptionKeys;
  readonly tables: DataTables;
  readonly buckets: Buckets;
  readonly mail: MailIdentity;
  readonly people: PeoplePool;
  readonly staff: StaffPool;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const publicOrigin = publicOriginParameter(this);
    const mailFrom = mailFromParameter(this);
    this.keys = new EncryptionKeys(this, 'Keys');
    this.tables = new DataTables(this, 'Tables', this.keys);
    this.buckets = new Buckets(this, 'Buckets', this.keys.data);
    new MalwareScan(this, 'MalwareScan', { bucket: this.buckets.receipts, key: this.keys.data });
    this.mail = new MailIdentity(this, 'Mail', { mailFrom, key: this.keys.data });
    const mailDomainProved = new CfnCondition(this, 'MailDomainIsProved', {
      expression: Fn.conditionEquals(mailDomainProvedParameter(this), 'yes'),
    });
    this.people = new PeoplePool(this, 'People', { publicOrigin, mail: this.mail, mailDomainProved });
    this.staff = new StaffPool(this, 'Staff', { publicOrigin, mail: this.mail, mailDomainProved });
    new CfnOutput(this, 'PeopleIssuer', { value: this.people.pool.userPoolProviderUrl, description: 'OpenID Connect issuer for people' });
    new CfnOutput(this, 'StaffIssuer', { value: this.staff.pool.userPoolProviderUrl, description: 'OpenID Connect issuer for staff' });
  }
}
