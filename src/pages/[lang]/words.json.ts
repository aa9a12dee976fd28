import type { APIRoute } from 'astro';
import { sentVocabulary } from '../../load/search-file.ts';
import { perLanguage } from '../../load/site-content.ts';

export const getStaticPaths = perLanguage;

/** How people say things in this language; every page's search knows all of them (S7). */
export const GET: APIRoute = ({ params }) => Response.json(sentVocabulary(params['lang'] ?? ''));
