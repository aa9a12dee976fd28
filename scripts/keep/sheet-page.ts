import type { SheetCall, SheetLine, SheetService } from './call-sheet.ts';

/** Black on white, numbers large enough to dial from across a desk, and no call torn over two sheets of paper. */
const STYLE = `
  @page { size: A4; margin: 15mm; }
  * { box-sizing: border-box; }
  html { color-scheme: light; }
  body { color: #000; background: #fff; font: 12pt/1.4 system-ui, sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; overflow-wrap: anywhere; }
  h1 { font-size: 18pt; }
  h2, h3 { font-size: 13pt; margin: 0; }
  p, ul { margin: 0.3rem 0; }
  ul { padding-inline-start: 1.2rem; }
  .call { border-block-start: 2px solid #000; padding-block: 0.8rem; display: grid; grid-template-columns: 10mm 1fr; gap: 4mm; }
  .box { inline-size: 8mm; block-size: 8mm; border: 2px solid #000; }
  .reach { font-size: 28pt; line-height: 1.1; font-weight: 700; }
  .written { font-size: 14pt; }
  .never { border: 2px solid #000; padding: 2mm; font-weight: 700; }
  .doubt { border-inline-start: 2px solid #000; padding-inline-start: 3mm; }
  .service, .line { margin-block-start: 3mm; }
  .answer { border-block-end: 1px solid #000; block-size: 9mm; }
  code { font-size: 10pt; }
  @media print { body { margin: 0; max-width: none; padding: 0; } .service { break-inside: avoid; } h2, h3, .reach { break-after: avoid; } }
`;

const RULES = [
  'Say first who you are, and that nobody is in danger: "I look after a list of services and want to check what it says about you. Is this a good time, or whom may I write to?"',
  'Where there is an office number or an e-mail, use it. A line for people in danger is rung only when it is quiet, and never held up.',
  'Never ring 999, or a line that leads to it, to check it.',
  'Let them say the number, digit by digit. Do not read it to them.',
  'Never ask where a refuge or safe home is. If they say it, do not write it down.',
  'Write down a role ("duty worker"), never a name. Keep this paper where nobody else reads it, and shred it.',
];

/** The call sheet as a page of its own, to print. Its title says nothing of what it is about. */
export function sheetPage(calls: readonly SheetCall[], madeOn: string): string {
  const count = `${String(calls.length)} to do, the most important first. Made on ${madeOn}.`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Calls to make</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Calls to make</h1>
<p>${escape(count)}</p>
${list(RULES)}
${calls.map(callBlock).join('\n')}
</body>
</html>
`;
}

function callBlock({ reach, isNeverRung, services }: SheetCall): string {
  const isNumber = /^[\d ()+]+$/.test(reach);
  const warning = isNeverRung
    ? '<p class="never">Do not ring or try this. Read the page of those who run it, or write to them.</p>\n'
    : '';
  return `<section class="call"><div class="box"></div><div>
<p class="${isNumber ? 'reach' : 'reach written'}">${escape(reach)}</p>
${warning}${services.map(serviceBlock).join('\n')}
</div></section>`;
}

function serviceBlock(service: SheetService): string {
  const hidden = service.isConfidential ? '<p><strong>Never ask where it is.</strong></p>\n' : '';
  return `<div class="service"><h2>${escape(service.name)}</h2>
<p>${escape(`${service.areas}. ${service.danger}. Last check: ${service.lastCheck}. Due: ${service.due}.`)}</p>
${hidden}${list(service.questions)}
${service.lines.map(lineBlock).join('\n')}</div>`;
}

function lineBlock({ what, doubts, questions, command }: SheetLine): string {
  return `<div class="line"><h3>${escape(what)}</h3>
<p class="doubt">${escape(doubts.join(' '))}</p>
${list(questions)}
<div class="answer"></div>
<p><code>${escape(command)}</code></p></div>`;
}

function list(items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
