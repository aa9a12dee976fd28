import type { Server } from 'node:http';

/** Starts listening on all local addresses, and resolves with the address once it answers. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const address = server.address();
      resolve(`http://localhost:${String(typeof address === 'object' && address ? address.port : port)}`);
    });
  });
}

/** Reads `--port N`. @throws Error in plain words when N is no port. */
export function portFrom(args: readonly string[], fallback: number): number {
  const at = args.indexOf('--port');
  if (at < 0) return fallback;
  const port = Number(args[at + 1]);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`"--port ${args[at + 1] ?? ''}" is not a port number.`);
  return port;
}
