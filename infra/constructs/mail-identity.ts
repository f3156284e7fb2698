import { CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { mailDomainOf } from '#infra/constructs/deployment-settings.ts';

/**
 * The domain mail comes from, and what SES tells us about each mail. Opens and clicks are not asked for: that would be watching
 * people. Besides the records SES gives for DKIM, the domain's DNS needs, by hand:
 * `_dmarc` TXT `v=DMARC1; p=quarantine; rua=mailto:…` (go to `p=reject` after a month of clean reports), and for `bounce.<domain>`
 * MX `10 feedback-smtp.eu-west-2.amazonses.com` and TXT `v=spf1 include:amazonses.com -all`.
 */
export class MailIdentity extends Construct {
  readonly from: string;
  readonly identityArn: string;
  readonly configurationSet: string;
  readonly events: Topic;

  constructor(scope: Construct, id: string, props: { readonly mailFrom: string; readonly key: Key }) {
    super(scope, id);
    const domain = mailDomainOf(props.mailFrom);
    this.from = props.mailFrom;
    this.events = new Topic(this, 'Events', { masterKey: props.key, enforceSSL: true, displayName: 'What became of mail' });
    letSesPublish(this.events, props.key);
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    configurationSet.addEventDestination('ToTopic', {
      destination: EventDestination.snsTopic(this.events),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.DELIVERY, EmailSendingEvent.REJECT],
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet,
      mailFromDomain: `bounce.${domain}`,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `Dkim${index + 1}`, { value: `${name} CNAME ${value}`, description: 'For the DNS of the mail domain' });
    });
    this.identityArn = Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: domain });
    this.configurationSet = configurationSet.configurationSetName;
  }
}

/** Events carry addresses, so the topic has our own key; SES may use it for this topic only. */
const letSesPublish = (topic: Topic, key: Key): void => {
  const ours = { StringEquals: { 'AWS:SourceAccount': Stack.of(topic).account } };
  const ses = new ServicePrincipal('ses.amazonaws.com');
  topic.addToResourcePolicy(
    new PolicyStatement({ principals: [ses], actions: ['sns:Publish'], resources: [topic.topicArn], conditions: ours }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({ principals: [ses], actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: ['*'], conditions: ours }),
  );
};
