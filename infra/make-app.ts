import { App, Tags, Validations } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { DataStack } from '#infra/stacks/data-stack.ts';
import { ServiceStack } from '#infra/stacks/service-stack.ts';

/** London: people's data stays in the country. */
const region = 'eu-west-2';

/** Here and not in `cdk.json`, so that the template is the same whoever synthesizes it: the `cdk` command, the runner or a test. */
export const context = {
  ...recommendedFlags,
  // The service stack names what it takes from the data stack: CloudFormation then refuses to take it away.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:target-partitions': ['aws'],
  // The runner on one machine finds each function's bundle by this.
  'aws:cdk:enable-asset-metadata': true,
};

/**
 * Makes both stacks and the checks that run when they are synthesized. Needs `dist/` to be built. `folder` is where the templates
 * go, when it isn't for the `cdk` command to say.
 */
export const makeApp = (folder?: string): { readonly app: App; readonly data: DataStack; readonly service: ServiceStack } => {
  const app = new App({
    ...(folder === undefined ? {} : { outdir: folder }),
    analyticsReporting: false,
    postCliContext: context,
  });
  const data = new DataStack(app, 'AlongsideData', { stackName: 'Alongside-Data', env: { region }, terminationProtection: true });
  const service = new ServiceStack(app, 'AlongsideService', { stackName: 'Alongside-Service', env: { region }, data });
  Tags.of(app).add('service', 'alongside');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, data, service };
};
