import { createServer } from 'node:http';
import { listen } from '../../scripts/serve/listen.ts';

/** A name of its own, as the site under test has: it shares no four letters with what is typed. */
export const CONTROL_HOST = 'gardens-elsewhere.localhost';
const HTML = `<!doctype html><html lang="en"><title>Gardening</title><h1>Gardening</h1>
<form action="/found/"><label>What grows here? <input type="search" name="plant"></label></form>
<script>indexedDB.open('plants')</script></html>`;

/** A page of somebody who takes no care at all: browsers may keep it, and all that is typed into it, and it stores something. */
export interface ControlPage {
  address: string;
  title: string;
  field: string;
  close: () => void;
}

/** Serves it, to see that a look at a browser's folder finds what is there. */
export async function controlPage(): Promise<ControlPage> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end(HTML);
  });
  const { port } = new URL(await listen(server, 0));
  return {
    address: `http://${CONTROL_HOST}:${port}/`,
    title: 'Gardening',
    field: 'input[name="plant"]',
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
