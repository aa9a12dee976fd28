import type { Change, Line } from '../../src/domain/changes.ts';
import { formatNumber } from '../../src/i18n/phone.ts';

/** One change in a sentence, for the person who looks at it: "bswa-helpline: number changed from ... to ...". */
export function sayChange(change: Change): string {
  return `${change.service}: ${sentence(change)}`;
}

function sentence(change: Change): string {
  switch (change.is) {
    case 'made_public':
      return 'was confidential, and is not any more.';
    case 'made_confidential':
      return 'is confidential now.';
    case 'reach_changed':
      return `${thing(change.from)} changed from ${reach(change.from)} to ${reach(change.to)}${role(change.to)}.`;
    case 'first_changed':
      return `${reach(change.to)} now comes first on its page${role(change.to)}.`;
    case 'line_added':
      return `${thing(change.to)} added: ${reach(change.to)}${role(change.to)}.`;
    case 'line_removed':
      return `${thing(change.from)} removed: ${reach(change.from)}${role(change.from)}.`;
    case 'line_shown':
      return `${reach(change.to)} is shown now; before, it was only a lead.`;
    case 'line_hidden':
      return `${reach(change.from)} is not shown any more: it is only a lead now.`;
    case 'hours_changed':
      return `hours changed from "${change.from.hours}" to "${change.to.hours}" for ${reach(change.to)}${role(change.to)}.`;
    case 'service_added':
      return `new service${withLines(change.lines)}.`;
    case 'service_removed':
      return `service removed${withLines(change.lines)}.`;
    case 'service_ended':
      return `service has ended${withLines(change.lines)}.`;
    case 'service_back':
      return `service is running again${withLines(change.lines)}.`;
    case 'areas_changed':
      return [
        ...(change.added.length > 0 ? [`areas added: ${change.added.join(', ')}.`] : []),
        ...(change.removed.length > 0 ? [`areas removed: ${change.removed.join(', ')}.`] : []),
      ].join(' ');
  }
}

const THINGS: Record<string, string> = {
  email: 'e-mail',
  webchat: 'chat',
  bsl: 'sign language video',
  form: 'form',
  app: 'app',
  visit: 'place',
};

function thing({ kind }: Line): string {
  return THINGS[kind] ?? 'number';
}

/** A number as it is printed; anything else as it stands. */
function reach({ reach: value }: Line): string {
  return /^\+?\d+$/.test(value) ? formatNumber(value) : value;
}

/** What the line is, where that is not plain: " (text, second)", " (a lead, not shown)". */
function role({ kind, purpose, isShown }: Line): string {
  const parts = [
    ...(kind === 'phone' || kind in THINGS ? [] : [kind]),
    ...(purpose === 'main' ? [] : [purpose.replaceAll('_', ' ')]),
    ...(isShown ? [] : ['a lead, not shown']),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function withLines(lines: readonly Line[]): string {
  return lines.length === 0 ? ', with no number' : `, with ${lines.map((line) => reach(line) + role(line)).join(', ')}`;
}
