import type { APIRoute } from 'astro';
import { openingsIn } from '../../load/openings.ts';
import { fieldWords } from '../../load/place-files.ts';
import { perLanguage } from '../../load/site-content.ts';

export const getStaticPaths = perLanguage;

/**
 * What the finder says from its second screen on: what one could say first to each service, and the field for a place. One file per
 * language, fetched with the first press, whatever it is (S7).
 */
export const GET: APIRoute = ({ params }) => {
  const lang = params['lang'] ?? '';
  const { label, failed } = fieldWords(lang);
  return Response.json({ ...openingsIn(lang), 'place.label': label, 'place.failed': failed });
};
