import { Duration, Fn, RemovalPolicy, type CfnCondition } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPool,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  UserPool,
  UserPoolClientIdentityProvider,
  type AuthFlow,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/constructs/acknowledge.ts';
import { stackSuffix } from '#infra/constructs/deployment-settings.ts';
import type { MailIdentity } from '#infra/constructs/mail-identity.ts';

export interface PoolProps {
  readonly publicOrigin: string;
  readonly mail: MailIdentity;
  /** Name of the condition under which codes come from our own domain. */
  readonly mailDomainProved: CfnCondition;
}

/**
 * Where people sign in: a code by email, or a passkey. Cognito wants the password factor listed as well; no page offers it, no
 * client may use it and nobody has one.
 */
export class PeoplePool extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, props: PoolProps) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true, passkey: true } },
      passkeyUserVerification: PasskeyUserVerification.PREFERRED,
      mfa: Mfa.OFF,
      passwordPolicy: {
        minLength: 20,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(1),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    sendFrom(this.pool, props);
    this.client = addPublicClient(this.pool, props, { scopes: [OAuthScope.OPENID, OAuthScope.EMAIL], authFlows: { user: true } });
    addSignInPages(this, this.pool, this.client, 'people');
    acknowledge(
      this.pool,
      'AwsSolutions-COG2',
      'Nobody has a password, so there is nothing for a second factor to stand behind. Bank details, the one thing that moves money, ask for a second step in the service itself, which people without a second device can finish.',
    );
    acknowledge(
      this.pool,
      'AwsSolutions-COG3',
      'Threat protection keeps a profile of each person’s devices and places to judge password sign-ins. There are no passwords, and we will not hold that about these people.',
    );
    acknowledge(this.pool, 'AwsSolutions-COG8', 'The Plus plan adds threat protection only, which this pool declines (see COG3).');
  }
}

/** Codes come from the same address as all other mail, through the same watched configuration set. */
export const sendFrom = (pool: UserPool, props: PoolProps): void => {
  const resource = pool.node.defaultChild;
  if (!(resource instanceof CfnUserPool)) throw new Error('A user pool without its resource');
  resource.emailConfiguration = Fn.conditionIf(
    props.mailDomainProved.logicalId,
    {
      EmailSendingAccount: 'DEVELOPER',
      From: props.mail.from,
      SourceArn: props.mail.identityArn,
      ConfigurationSet: props.mail.configurationSet,
    },
    { EmailSendingAccount: 'COGNITO_DEFAULT' },
  );
};

/** A public client: the code flow with PKCE, and no secret to lose. */
export const addPublicClient = (pool: UserPool, props: PoolProps, allowed: { scopes: OAuthScope[]; authFlows: AuthFlow }): UserPoolClient =>
  pool.addClient('Client', {
    generateSecret: false,
    authFlows: allowed.authFlows,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: allowed.scopes,
      callbackUrls: [`${props.publicOrigin}/sign-in/return`],
      logoutUrls: [`${props.publicOrigin}/signed-out`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    // The service keeps a session of its own; tokens are looked at once, at sign-in.
    accessTokenValidity: Duration.minutes(5),
    idTokenValidity: Duration.minutes(5),
    refreshTokenValidity: Duration.hours(1),
    authSessionValidity: Duration.minutes(10),
  });

/** Cognito's own sign-in pages, in its neutral style. The address says nothing about who signs in. */
export const addSignInPages = (scope: Construct, pool: UserPool, client: UserPoolClient, name: string): void => {
  pool.addDomain('Domain', {
    cognitoDomain: { domainPrefix: `alongside-${name}-${stackSuffix(scope)}` },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  new CfnManagedLoginBranding(scope, 'Branding', {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
};
