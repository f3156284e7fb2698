import { CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * What differs between places is a CloudFormation parameter, and nothing else does. Both stacks declare the ones they use under the
 * same name; passing them from one stack to the other would lock them after the first deployment.
 */
export const publicOriginParameter = (scope: Construct): string =>
  new CfnParameter(scope, 'PublicOrigin', {
    type: 'String',
    description: 'Where people reach the service, without a slash at the end: https://alongside.example.org',
    allowedPattern: '^(https://[a-z0-9.-]+(:[0-9]+)?|http://(localhost|127[.]0[.]0[.]1)(:[0-9]+)?)$',
    constraintDescription: 'https:// and a host name. http is for a loopback address only.',
  }).valueAsString;

/** The one address mail comes from. Its domain is the SES identity. */
export const mailFromParameter = (scope: Construct): string =>
  new CfnParameter(scope, 'MailFrom', {
    type: 'String',
    description: 'The address mail comes from, on a domain whose DNS you can change: hello@alongside.example.org',
    allowedPattern: '^[a-z0-9._-]+@[a-z0-9.-]+[.][a-z]{2,}$',
    constraintDescription: 'One plain address, in small letters.',
  }).valueAsString;

/**
 * Cognito refuses to send from a domain SES hasn't seen proved, and the proof is DNS that the first deployment tells you. So the
 * first deployment says `no` and sends codes from Cognito's own address; the second says `yes`.
 */
export const mailDomainProvedParameter = (scope: Construct): string =>
  new CfnParameter(scope, 'MailDomainProved', {
    type: 'String',
    default: 'no',
    allowedValues: ['no', 'yes'],
    description: 'yes, once SES shows the domain of MailFrom as verified',
  }).valueAsString;

/** The domain of the address mail comes from. */
export const mailDomainOf = (mailFrom: string): string => Fn.select(1, Fn.split('@', mailFrom));

/** The host name of the public origin. */
export const hostOf = (publicOrigin: string): string => Fn.select(2, Fn.split('/', publicOrigin));

/** The end of the stack's id: the same for the life of the stack, different in every account. */
export const stackSuffix = (scope: Construct): string => Fn.select(4, Fn.split('-', Fn.select(2, Fn.split('/', Stack.of(scope).stackId))));
