// Plain JavaScript that any Node can read: says in one sentence what to do before anything else has a chance to fail in its own way.
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const needed = 24;
const found = Number(process.versions.node.split('.')[0]);

const stop = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

if (!existsSync(join(__dirname, '../../node_modules/aws-cdk-lib'))) {
  stop('The packages are not installed yet: run "npm ci" in this folder, then try again.');
}
if (found < needed) {
  stop(
    `This is Node ${process.versions.node} and Alongside needs ${needed}: start it with "npm start" (npm then uses the Node that "npm ci" put into node_modules), or install Node ${needed}.`,
  );
}
