/** Stands for all names beyond the limit. */
export const OTHER_NAMES = '(other)';

/** Late hits of yesterday come in while today is counted. */
const DAYS = 2;

/**
 * Lets so many different names through a day: made-up ones cannot fill the database. The empty
 * name is none.
 *
 * @returns the name, or {@link OTHER_NAMES}
 */
export function createNameLimit(max = 1000): (day: string, name: string) => string {
  const days = new Map<string, Set<string>>();

  const namesOf = (day: string): Set<string> => {
    const known = days.get(day);
    if (known !== undefined) return known;

    const names = new Set<string>();
    days.set(day, names);
    for (const former of [...days.keys()].slice(0, -DAYS)) days.delete(former);

    return names;
  };

  return (day, name) => {
    if (name === '') return name;
    const names = namesOf(day);
    if (names.has(name)) return name;
    if (names.size >= max) return OTHER_NAMES;
    names.add(name);

    return name;
  };
}
