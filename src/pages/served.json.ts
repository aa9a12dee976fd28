import type { APIRoute } from 'astro';
import { servedFile } from '../load/place-files.ts';

/** Which services help in which places, for the field of the list: one file, whatever is then typed (S7). */
export const GET: APIRoute = () => Response.json(servedFile());
