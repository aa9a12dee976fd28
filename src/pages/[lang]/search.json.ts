import type { APIRoute } from 'astro';
import { searchWordsIn } from '../../load/page-data.ts';
import { perLanguage } from '../../load/site-content.ts';

export const getStaticPaths = perLanguage;

/** What the search in the header says: fetched when somebody opens it, before anything is typed (S7). */
export const GET: APIRoute = ({ params }) => Response.json(searchWordsIn(params['lang'] ?? ''));
