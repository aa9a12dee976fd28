import type { APIRoute } from 'astro';
import { sheetFile } from '../../load/sheet-file.ts';
import { perLanguage } from '../../load/site-content.ts';

export const getStaticPaths = perLanguage;

/** The words of the neutral list, for the finder's copy: fetched whole, so that it tells nothing of what was found (S7). */
export const GET: APIRoute = ({ params }) => Response.json(sheetFile(params['lang'] ?? ''));
