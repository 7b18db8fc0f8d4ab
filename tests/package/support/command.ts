import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Runs a command to its end; its error carries everything the command printed. */
export const run = async (
  file: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env
): Promise<string> => {
  try {
    const { stdout } = await promisify(execFile)(file, args, {
      cwd,
      env,
      maxBuffer: MAX_OUTPUT_BYTES,
    });

    return stdout;
  } catch (error) {
    const { message, stdout, stderr } = error as Error & { stdout?: string; stderr?: string };
    throw new Error([message, stdout, stderr].filter(Boolean).join('\n'));
  }
};
