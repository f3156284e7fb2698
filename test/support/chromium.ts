import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const repositoryRoot = resolve(import.meta.dirname, '../..');
const namesOnMachines = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Starts a browser for tests: the one named by CHROMIUM, else one found on the machine, else the packaged one unpacked into
 * the project's own `.local/chromium`. Only `--no-sandbox` is asked for: the package's own list of arguments crashes a second
 * context and switches web security off. Close it when done.
 */
export const startChromium = async (): Promise<Browser> => {
  const found = process.env['CHROMIUM'] ?? onThisMachine();
  if (found !== undefined) return await chromium.launch({ executablePath: found, args: ['--no-sandbox'] });
  const folder = await unpackChromium();
  return await chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox'],
    // After the machine's own libraries: they are only for a machine that has none.
    env: {
      ...environment(),
      LD_LIBRARY_PATH: [process.env['LD_LIBRARY_PATH'], join(folder, 'al2023/lib')].filter(Boolean).join(delimiter),
    },
  });
};

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

const onThisMachine = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => namesOnMachines.map((name) => join(folder, name)))
    .find(canRun);

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Unpacks the packaged browser once per version. The package always unpacks into the temporary folder and takes whatever
 * browser it finds there, of any version; a process of its own with a temporary folder of ours keeps it apart.
 */
const unpackChromium = async (): Promise<string> => {
  const manifest = readFileSync(join(repositoryRoot, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const version = /"version":\s*"([^"]+)"/.exec(manifest)?.[1] ?? 'unknown';
  const folder = join(repositoryRoot, '.local/chromium', version);
  if (existsSync(join(folder, 'complete'))) return folder;
  mkdirSync(folder, { recursive: true });
  const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: repositoryRoot,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  writeFileSync(join(folder, 'complete'), version);
  return folder;
};
