import { z } from 'zod';

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });

    return true;
  } catch {
    return false;
  }
};

const optionsSchema = z
  .object({
    /**
     * Whether anyone may read what is published: the Public and Authenticated roles are granted the
     * reading actions once. What an administrator then takes away stays taken away.
     *
     * @default true
     */
    publicRead: z.boolean().default(true),
    /**
     * Whether every Blocks field of the site gets captioned photos, or only this plugin's types.
     *
     * @default false
     */
    captionsInAllBlocks: z.boolean().default(false),
    /**
     * The time zone in which a day begins, as the IANA database names it: a document is in force
     * from midnight there.
     *
     * @default 'Asia/Ho_Chi_Minh'
     */
    timeZone: z
      .string()
      .refine(isTimeZone, {
        error: 'must be a time zone of the IANA database, such as Asia/Ho_Chi_Minh',
      })
      .default('Asia/Ho_Chi_Minh'),
    /**
     * How many days after its signing a document has to be published. What is later stands on the
     * panel's home page. 0: nothing is ever late.
     *
     * @default 0
     */
    publicationDays: z.int().min(0).max(3650).default(0),
    /**
     * Whether anonymous readers are answered from memory, in front of Strapi's middlewares. `auto`:
     * yes, unless `config/middlewares` names a middleware of the site's own, which every request
     * then still passes.
     *
     * @default 'auto'
     */
    responseCache: z.union([z.boolean(), z.literal('auto')]).default('auto'),
    /**
     * Whether visits are counted. When not, the routes that take hits do not exist.
     *
     * @default true
     */
    countVisits: z.boolean().default(true),
    /**
     * Hits a second that one address may send for long; three seconds' worth at once. A whole office
     * or a mobile network may share an address. 0: no limit.
     *
     * @default 20
     */
    hitRate: z.number().min(0).max(100_000).default(20),
  })
  .strict();

/** The options a site may set under `newsroom.config` in its `config/plugins`. */
export type NewsroomOptions = z.input<typeof optionsSchema>;

export type ResolvedOptions = z.output<typeof optionsSchema>;

const describe = (issues: z.core.$ZodIssue[]): string =>
  issues.map(({ path, message }) => `${path.join('.') || 'config'}: ${message}`).join('; ');

export const config = {
  default: (): ResolvedOptions => optionsSchema.parse({}),

  /** Stops the boot with the name of the option to change: a misread option is worse than none. */
  validator(options: unknown): void {
    const result = optionsSchema.safeParse(options);

    if (!result.success) {
      throw new Error(`newsroom: check config/plugins. ${describe(result.error.issues)}`);
    }
  },
};
