import type { APIRoute } from 'astro';
import { placesFile } from '../load/place-files.ts';

/** Postcodes, towns and councils, for whoever goes into a field for a place: one file, whatever is then typed (S7). */
export const GET: APIRoute = () => Response.json(placesFile());
