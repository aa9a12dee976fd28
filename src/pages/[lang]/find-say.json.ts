import type { APIRoute } from 'astro';
import { openingsIn } from '../../load/openings.ts';
import { perLanguage } from '../../load/site-content.ts';

export const getStaticPaths = perLanguage;

/** What one could say first to each service, in one file per language: fetched by the finder with the first press (S7). */
export const GET: APIRoute = ({ params }) => Response.json(openingsIn(params['lang'] ?? ''));
