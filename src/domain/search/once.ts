/** What is made the first time that it is asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What is made of each word once, however often it stands somewhere. */
export function onceEach<T>(make: (word: string) => T): (word: string) => T {
  const made = new Map<string, T>();
  return (word) => {
    const before = made.get(word);
    if (before !== undefined) return before;
    const now = make(word);
    made.set(word, now);
    return now;
  };
}
