/** A machine that does much else beside takes long. */
const PATIENCE_MS = 150_000;
const PAUSE_MS = 20;

/** @throws Error that names what did not come about in time */
export const until = async (
  what: string,
  isSo: () => boolean | Promise<boolean>,
  patienceMs = PATIENCE_MS
): Promise<void> => {
  const end = Date.now() + patienceMs;

  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited ${patienceMs} ms in vain until ${what}`);

    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
};
