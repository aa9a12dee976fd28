import type { APIRoute } from 'astro';
import { dataFiles, dataMark } from '../../../load/data-files.ts';

export function getStaticPaths() {
  return [...dataFiles].map(([name, text]) => ({ params: { mark: dataMark, name }, props: { text } }));
}

/** What scripts fetch. An earlier build's files stand at other addresses, which are gone. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
