import { isbot } from 'isbot';

import { ofUserAgent } from './user-agent';

const isKnownBot = ofUserAgent(isbot);

/** Whether a program asks and no person; one that does not say what it is counts as such. */
export const isBot = (userAgent: string | undefined): boolean =>
  userAgent === undefined || userAgent.trim() === '' || isKnownBot(userAgent);
