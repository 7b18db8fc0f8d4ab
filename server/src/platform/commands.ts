import type { Core } from '@strapi/strapi';

/** A command of the `newsroom` command line, run on the booted site. */
export interface Command {
  /** One line: its arguments and what it does. */
  usage: string;
  /** @returns the exit code: 0 for all is well, 1 for what the command found, 2 for wrong use */
  run(strapi: Core.Strapi, args: string[], write: (line: string) => void): Promise<number>;
}

const WRONG_USE = 2;

const named = (commands: Record<string, Command>, name: string): Command | undefined =>
  Object.hasOwn(commands, name) ? commands[name] : undefined;

/** The service behind `bin/newsroom.js`. */
export const commandsOf =
  (commands: Record<string, Command>) =>
  ({ strapi }: { strapi: Core.Strapi }) => ({
    async run(
      name: string | undefined,
      args: string[],
      write: (line: string) => void
    ): Promise<number> {
      const [second, ...rest] = args;
      const ofTwoWords = named(commands, `${name} ${second}`);

      if (ofTwoWords) return ofTwoWords.run(strapi, rest, write);

      const command = named(commands, name ?? '');

      if (command) return command.run(strapi, args, write);

      if (name) write(`There is no command "${name}".`);
      write('Usage: newsroom COMMAND, in the folder of the site. The commands:');
      for (const [each, { usage }] of Object.entries(commands)) write(`  ${each}  ${usage}`);

      return WRONG_USE;
    },
  });
