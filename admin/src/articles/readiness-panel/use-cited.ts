import { useEffect, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { Body } from '../../../../server/src/articles/body/nodes';
import type { CitedPlace } from '../../../../server/src/documents/examine/contract';
import { PLUGIN_ID } from '../../pluginId';
import { createCitedExaminer } from './cited-examiner';
import type { CitedAnswer, CitedExaminer } from './cited-examiner';

const ROUTE = `/${PLUGIN_ID}/official-documents/cited`;

const EMPTY: Body = [];

/**
 * The latest answer to which documents the body names. None until it comes, and where there is
 * none: the warnings made of it are a courtesy.
 *
 * @param locale empty where articles are not localised
 */
export const useCited = (body: Body | null, locale: string): CitedAnswer | null => {
  const { post } = useFetchClient();
  const [answer, setAnswer] = useState<CitedAnswer | null>(null);
  const examiner = useRef<CitedExaminer>();

  useEffect(() => {
    const mine = createCitedExaminer({
      tell: setAnswer,
      ask: async (request, signal) =>
        (await post<{ data: CitedPlace[] }>(ROUTE, request, { signal })).data.data,
    });
    examiner.current = mine;

    return () => mine.stop();
  }, [post]);

  useEffect(() => {
    examiner.current?.look(body ?? EMPTY, locale);
  }, [post, body, locale]);

  return answer?.locale === locale ? answer : null;
};
