import type { APIRoute } from 'astro';
import { placeWordsIn } from '../../load/place-files.ts';
import { perLanguage } from '../../load/site-content.ts';

export const getStaticPaths = perLanguage;

/** What the field for a place says in a language, and how its places are called: fetched with /places.json (S7). */
export const GET: APIRoute = ({ params }) => Response.json(placeWordsIn(params['lang'] ?? ''));
