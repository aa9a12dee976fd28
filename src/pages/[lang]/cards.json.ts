import type { APIRoute } from 'astro';
import { searchFile } from '../../load/search-file.ts';
import { perLanguage } from '../../load/site-content.ts';

export const getStaticPaths = perLanguage;

/** What the search goes by and shows: fetched when somebody opens it, before anything is typed (S7). */
export const GET: APIRoute = ({ params }) => Response.json(searchFile(params['lang'] ?? ''));
