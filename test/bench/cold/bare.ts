import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleSettings } from '#infra/build.ts';
import { repositoryRoot } from '#infra/local/synthesize.ts';
import { makeStaticFiles } from '#infra/static/static-files.ts';

/** The class that speaks to each service, by the package it is in. */
const clientClasses: Readonly<Record<string, string>> = {
  '@aws-sdk/client-dynamodb': 'DynamoDBClient',
  '@aws-sdk/client-s3': 'S3Client',
  '@aws-sdk/client-kms': 'KMSClient',
  '@aws-sdk/client-ses': 'SESClient',
};
const documents = '@aws-sdk/lib-dynamodb';

/** Which files of the SDK a bundle holds, as esbuild's metafile lists them: path → bytes of it that were kept. */
export type Inputs = Readonly<Record<string, { readonly bytesInOutput: number }>>;

/** The SDK's packages and commands in a bundle: `@aws-sdk/client-s3` → `GetObjectCommand`, … */
export const sdkIn = (inputs: Inputs): ReadonlyMap<string, readonly string[]> => {
  const commands = Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
    const found = /node_modules\/(@aws-sdk\/(?:client|lib)-[^/]+)\/.*\/commands\/(\w+Command)\.js$/.exec(path);
    return bytesInOutput > 0 && found?.[1] !== undefined && found[2] !== undefined ? [{ name: found[1], command: found[2] }] : [];
  });
  return new Map(
    [...Map.groupBy(commands, ({ name }) => name)]
      .filter(([name]) => name === documents || name in clientClasses)
      .map(([name, found]): [string, readonly string[]] => [name, found.map(({ command }) => command).toSorted()])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
};

/** A handler that opens the same clients, holds the same commands of theirs, and answers. */
export const bareSource = (sdk: ReadonlyMap<string, readonly string[]>): string => {
  const clients = [...sdk.keys()].flatMap((name) => clientClasses[name] ?? []);
  // Commands of the document client have the plain ones inside them.
  const commands = [...sdk].filter(([name]) => name !== '@aws-sdk/client-dynamodb');
  const imports = [
    ...[...sdk.keys()].flatMap((name) => (clientClasses[name] === undefined ? [] : [`import { ${clientClasses[name]} } from '${name}';`])),
    ...commands.map(
      ([name, found], index) => `import { ${found.map((command) => `${command} as ${command}${index}`).join(', ')} } from '${name}';`,
    ),
    ...(sdk.has(documents) ? [`import { DynamoDBDocumentClient } from '${documents}';`] : []),
  ];
  const opened = clients.map((client) =>
    client === 'DynamoDBClient'
      ? 'DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 4 }))'
      : `new ${client}({ maxAttempts: 4 })`,
  );
  const held = commands.flatMap(([, found], index) => found.map((command) => `${command}${index}`));
  return `${imports.join('\n')}
const clients = [${opened.join(', ')}];
const commands = [${held.join(', ')}];
export const handler = async () => ({ statusCode: clients.length + commands.length > 0 ? 200 : 500 });`;
};

/** Builds one with the settings of every bundle. Answers its size in bytes. */
export const buildBare = async (source: string, outfile: string): Promise<number> => {
  const { metafile } = await build({
    ...bundleSettings(makeStaticFiles()),
    stdin: { contents: source, resolveDir: repositoryRoot, loader: 'js' },
    absWorkingDir: repositoryRoot,
    outfile: join(outfile),
    metafile: true,
  });
  return Object.values(metafile.outputs)[0]?.bytes ?? 0;
};
