import { build } from '#infra/build.ts';
import { PlainProblem } from '#infra/local/plain-problem.ts';

/** Builds, then writes the templates into the folder given on the command line. The CDK is loaded while the bundles are made. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new PlainProblem('Say where the templates go.');
const [{ makeApp }] = await Promise.all([import('#infra/make-app.ts'), build()]);
makeApp(folder).app.synth();
