/**
 * Remembers what `find` said, for at least the last `most` keys and at most twice as many: the
 * generation before last is dropped at once, which costs less a call than to keep an order of use.
 */
export function remember<Value>(
  most: number,
  find: (key: string) => Value
): (key: string) => Value {
  let recent = new Map<string, Value>();
  let former = new Map<string, Value>();

  return (key) => {
    const known = recent.get(key);
    if (known !== undefined) return known;

    const value = former.get(key) ?? find(key);
    if (recent.size >= most) {
      former = recent;
      recent = new Map();
    }
    recent.set(key, value);

    return value;
  };
}
