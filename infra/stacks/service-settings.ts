import { CfnCondition, CfnParameter, Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { mailFromParameter, publicOriginParameter } from '#infra/constructs/deployment-settings.ts';

/** What the service stack is told when it is deployed. The runner on one machine gives the same. */
export interface ServiceSettings {
  readonly publicOrigin: string;
  readonly mailFrom: string;
  readonly originSecret: string;
  readonly originSecretHash: string;
  readonly certificateArn: string;
  readonly webAclArn: string;
  readonly alarmEmail: string;
  readonly signIn: Readonly<Record<string, string>>;
}

/** The data stack's own pools: used for whatever is not given. */
export interface OwnPools {
  readonly peopleIssuer: string;
  readonly peopleClientId: string;
  readonly staffIssuer: string;
  readonly staffClientId: string;
}

export const serviceSettings = (scope: Construct, own: OwnPools): ServiceSettings => ({
  publicOrigin: publicOriginParameter(scope),
  mailFrom: mailFromParameter(scope),
  originSecret: new CfnParameter(scope, 'OriginSecret', {
    type: 'String',
    noEcho: true,
    minLength: 32,
    description: 'What CloudFront adds to each request so that the API answers nobody else. Any 32 random characters or more.',
  }).valueAsString,
  originSecretHash: new CfnParameter(scope, 'OriginSecretHash', {
    type: 'String',
    noEcho: true,
    allowedPattern: '^[0-9a-f]{64}$',
    description: 'The SHA-256 of OriginSecret in hex: printf %s "$SECRET" | sha256sum. Functions hold this and not the secret.',
  }).valueAsString,
  certificateArn: optional(
    scope,
    'CertificateArn',
    'Certificate of the public host, in us-east-1. Without it CloudFront gives an address of its own.',
  ),
  webAclArn: optional(scope, 'WebAclArn', 'A web ACL of your own, in us-east-1, if there is one.'),
  alarmEmail: new CfnParameter(scope, 'AlarmEmail', {
    type: 'String',
    allowedPattern: '^[^@ ]+@[^@ ]+$',
    description: 'Who is written to when an alarm goes off: a shared mailbox somebody reads every day.',
  }).valueAsString,
  signIn: {
    PEOPLE_ISSUER: givenOr(scope, 'PeopleIssuer', 'OpenID Connect issuer for people. Empty: the pool of the data stack.', own.peopleIssuer),
    PEOPLE_CLIENT_ID: givenOr(scope, 'PeopleClientId', 'Its public client.', own.peopleClientId),
    STAFF_ISSUER: givenOr(
      scope,
      'StaffIssuer',
      'OpenID Connect issuer for staff, with a second factor asked by configuration. Empty: the pool of the data stack.',
      own.staffIssuer,
    ),
    STAFF_CLIENT_ID: givenOr(scope, 'StaffClientId', 'Its public client.', own.staffClientId),
    STAFF_GROUPS_CLAIM: new CfnParameter(scope, 'StaffGroupsClaim', {
      type: 'String',
      default: 'cognito:groups',
      description: 'The claim of the staff ID token that lists roles and boards.',
    }).valueAsString,
  },
});

const optional = (scope: Construct, id: string, description: string): string =>
  new CfnParameter(scope, id, { type: 'String', default: '', description }).valueAsString;

const givenOr = (scope: Construct, id: string, description: string, own: string): string => {
  const given = optional(scope, id, description);
  const isGiven = new CfnCondition(scope, `${id}IsGiven`, { expression: Fn.conditionNot(Fn.conditionEquals(given, '')) });
  return Fn.conditionIf(isGiven.logicalId, given, own).toString();
};
