import type { APIRoute } from 'astro';
import { finderFile } from '../../load/finder-file.ts';
import { perLanguage } from '../../load/site-content.ts';

export const getStaticPaths = perLanguage;

/** The whole finder in one file per language: what is fetched does not depend on what is answered (S7). */
export const GET: APIRoute = ({ params }) => Response.json(finderFile(params['lang'] ?? ''));
