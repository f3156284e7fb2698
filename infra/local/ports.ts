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

/** A port nobody listens on now, for a program that can't choose one itself. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createSocketServer();
    server.once('error', reject);
    server.listen(0, loopback, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => {
        resolve(port);
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
