import { RETRY_AFTER_SECONDS, StatisticsUnavailable } from './unavailable';

interface Context {
  status: number;
  body: unknown;
  set(header: string, value: string): void;
}

/** Answers 503 and when to ask again, in Strapi's error shape, where the database does not answer. */
export const answering =
  <Ctx extends Context>(action: (ctx: Ctx) => Promise<void>) =>
  async (ctx: Ctx): Promise<void> => {
    try {
      await action(ctx);
    } catch (error) {
      if (!(error instanceof StatisticsUnavailable)) throw error;

      ctx.status = 503;
      ctx.set('Retry-After', String(RETRY_AFTER_SECONDS));
      ctx.body = {
        data: null,
        error: { status: 503, name: error.name, message: error.message, details: {} },
      };
    }
  };
