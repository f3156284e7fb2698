import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import { PlainProblem } from '#infra/local/plain-problem.ts';

/** Only this machine can reach what the runner opens. */
export const loopback = '127.0.0.1';

/**
 * Listens on a port of this machine only; 0 takes any free one. Gives the port.
 * Refuses a taken port with a sentence that says how to choose another.
 */
export const listen = (server: Server, port: number, host: string = loopback): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const portTaken = (port: number): PlainProblem =>
  new PlainProblem(
    `Port ${port} is in use by another program. Stop that program, or choose another with PORT=4000 npm start (three in a row are used: PORT, PORT+1 and PORT+2).`,
  );

/** Below the ports that systems give to outgoing connections: one of those could be gone again by the time it is wanted. */
const [lowestChosen, beyondChosen] = [12_000, 32_000];
const triesForAPort = 50;

/** A port nobody listens on now, for what starts a moment later or can't choose one itself. */
export const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < triesForAPort; tries += 1) {
    const port = randomInt(lowestChosen, beyondChosen);
    if (await isFree(port)) return port;
  }
  throw new Error(`None of ${triesForAPort} ports is free`);
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createSocketServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, loopback, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });

/** Refuses now, before anything slow is started, when one of the ports is taken. */
export const checkPortsAreFree = async (ports: readonly number[]): Promise<void> => {
  for (const port of ports.filter((each) => each !== 0)) {
    const server = createServer();
    await listen(server, port);
    await close(server);
  }
};

/** Stops listening and ends connections that are still open. */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
