import { useEffect, useState } from 'react';
import { getFetchClient } from '@strapi/strapi/admin';

import { PLUGIN_ID } from '../pluginId';

let captionsInAllBlocks = false;
let asked: Promise<void> | undefined;

const ask = async (): Promise<void> => {
  const { data } = await getFetchClient().get<{ data?: { captionsInAllBlocks?: boolean } }>(
    `/${PLUGIN_ID}/settings`
  );

  captionsInAllBlocks = data.data?.captionsInAllBlocks === true;
};

const askOnce = (): Promise<void> => {
  asked ??= ask().catch(() => {
    // Not signed in yet, or no network: stock behaviour until the next time somebody asks.
    asked = undefined;
  });

  return asked;
};

/** Whether the site gives every Blocks field captions, as far as the server has told us. */
export const knowsCaptionsInAllBlocks = (): boolean => captionsInAllBlocks;

/** The same for components, which draw again when the answer comes. Asked once per session. */
export const useCaptionsInAllBlocks = (): boolean => {
  const [value, setValue] = useState(captionsInAllBlocks);

  useEffect(() => {
    let mounted = true;

    void askOnce().then(() => {
      if (mounted) setValue(captionsInAllBlocks);
    });

    return () => {
      mounted = false;
    };
  }, []);

  return value;
};
