import type { ServiceFacts } from '../../schema/service.ts';
import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt } from './known.ts';

/** Mailboxes that anybody can open: whoever reads them may leave the service and take them along. */
const FREE_MAIL =
  /@(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|btinternet|btopenworld|talktalk|sky|virginmedia|ntlworld|blueyonder|tiscali|gmx|mail|protonmail|proton|pm|zoho|hushmail)\.(com|co\.uk|net|org|me|uk|fr|de)$/i;
/** What mailboxes of a role are called. */
const ROLE =
  /admin|advi[cs]|advoc|adult|assess|bookings?|care|chat|child|complain|contact|counsel|court|debt|desk|duty|enquir|family|feedback|hello|help|home|hous|hub|info|inbox|inquir|intake|isva|idva|legal|line|mail|marac|mash|men|money|office|outreach|people|police|post|project|reception|refer|refuge|response|safeguard|sarc|secretary|service|support|team|train|triage|welcome|wellbeing|women|young|youth/;

/** A mailbox belongs to a role, not to a person: people leave, and are found by those who look for them (C19, W). */
export function checkMailboxes({ facts: { value, source } }: ServiceFiles): Problem[] {
  return value.channels.flatMap(({ email }, index) => {
    const wrong = email === undefined ? undefined : wrongWith(email, value);
    if (wrong === undefined) return [];
    const problem = problemAt(
      source,
      ['channels', index, 'email'],
      'C19',
      wrong,
      'ask the service for the mailbox of a role.',
    );
    return [{ ...problem, isWarning: true }];
  });
}

function wrongWith(email: string, service: ServiceFacts): string | undefined {
  if (FREE_MAIL.test(email)) return `"${email}" is a mailbox that anybody can open`;
  const parts = (email.split('@')[0] ?? '').toLowerCase().split(/[._-]/);
  const own = [service.name, service.runBy, ...service.alsoKnownAs].join(' ').toLowerCase();
  const isNamed =
    parts.length > 1 && parts.every((part) => /^[a-z]+$/.test(part) && !ROLE.test(part) && !own.includes(part));
  return isNamed ? `"${email}" looks like the mailbox of one person` : undefined;
}
