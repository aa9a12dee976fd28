import type { Kind } from '../schema/kind.ts';
import type { Channel, ServiceFacts } from '../schema/service.ts';

const WITH_CHILDREN = ['children_work', 'young_people_work', 'protects_child'];
/** What a service says itself about passing on; Childline, for one, keeps more private than others may. */
const OWN_WORD = ['may_tell_childrens_services', 'private_unless_danger'];

/** What decides whether a service's page says whom a worker has to tell of a child who is hurt. */
type Facts = Pick<ServiceFacts, 'kinds' | 'does'> & { channels: readonly Pick<Channel, 'expect'>[] };

/**
 * Whether a page must say that workers have to pass on that a child is hurt (C34): the service works with children, and none of its channels
 * gives its own word on it, which stands there instead.
 */
export function mustTellOfChild({ kinds, does, channels }: Facts, known: readonly Kind[]): boolean {
  const isWithChildren =
    does.some((deed) => WITH_CHILDREN.includes(deed)) ||
    known.some(({ id, aboutChild }) => aboutChild && kinds.includes(id));
  return isWithChildren && !channels.some(({ expect }) => expect.some((id) => OWN_WORD.includes(id)));
}
