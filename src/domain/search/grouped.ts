/** Things by what they have in common, in their order. Browsers of 2023 have no Map.groupBy. */
export function grouped<Key, Thing>(pairs: Iterable<readonly [Key, Thing]>): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const [key, thing] of pairs) {
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
