import type { APIRoute } from 'astro';
import { furtherFile } from '../../load/finder-file.ts';
import { perLanguage } from '../../load/site-content.ts';

export const getStaticPaths = perLanguage;

/** What the further questions of the finder need, in one file per language: fetched when somebody wants to answer more (S7). */
export const GET: APIRoute = ({ params }) => Response.json(furtherFile(params['lang'] ?? ''));
