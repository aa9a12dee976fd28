import { createServer } from 'node:http';
import { listen } from '../../scripts/serve/listen.ts';
import type { DrivenPage } from './driven-page.ts';
import { chooseSecond } from './everything-used.ts';

/** A name of its own, as the site under test has: it shares no four letters with what is typed. */
export const CONTROL_HOST = 'gardens-elsewhere.localhost';
/** What is chosen on the page below; it shares no four letters with what is typed either. */
export const CHOSEN_CARELESSLY = 'pivradmutsyl';
const HTML = `<!doctype html><html lang="en"><title>Gardening</title><h1>Gardening</h1>
<form action="/found/"><label>What grows here? <input type="search" name="plant"></label>
<label><input type="checkbox" name="shade"> In the shade</label> <label><input type="radio" name="size"> Tall</label>
<label>In what? <select name="soil"><option>Clay<option>${CHOSEN_CARELESSLY}</select></label></form>
<script>indexedDB.open('plants')</script></html>`;

/** A page of somebody who takes no care at all: browsers may keep it, and all that is typed into it, and it stores something. */
export interface ControlPage {
  address: string;
  title: string;
  field: string;
  /** What can be ticked, answered and chosen. */
  choices: { box: string; answer: string; list: string };
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
    choices: { box: 'input[name="shade"]', answer: 'input[name="size"]', list: 'select[name="soil"]' },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Ticks, answers and chooses what is there, as somebody does on the site. */
export async function chooseEverything(page: DrivenPage, { choices }: ControlPage): Promise<void> {
  await page.click(choices.box);
  await page.click(choices.answer);
  await chooseSecond(page, choices.list);
}
