import { useCallback, useEffect, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type {
  Examination,
  ExamineRequest,
} from '../../../../server/src/documents/examine/contract';
import type { PanelProps } from '../../platform/content-manager';
import { createExaminer, nothingYet } from '../../platform/examiner';
import type { Examiner, Exchange } from '../../platform/examiner';
import { useEntryLocale } from '../../platform/language';
import { PLUGIN_ID } from '../../pluginId';
import { examineRequest, isBlank, savedRowIds } from './examine-request';
import type { FormDocument } from './examine-request';
import { useSavedRelations } from './use-saved-relations';

const ROUTE = `/${PLUGIN_ID}/official-documents/examine`;
const WAIT_MS = 400;

export interface ExaminationInView extends Exchange<Examination> {
  /** Empty where documents are not localised. */
  locale: string;
  /** Whether nothing has been entered yet that could be examined. */
  blank: boolean;
  retry: () => void;
}

/** What the server makes of the document as the form holds it now. */
export const useExamination = (props: PanelProps, form: FormDocument): ExaminationInView => {
  const { post } = useFetchClient();
  const [exchange, setExchange] = useState<Exchange<Examination>>(nothingYet);
  const examiner = useRef<Examiner<ExamineRequest>>();

  const locale = useEntryLocale(props.document);
  const relations = useSavedRelations(props, locale, savedRowIds(form.relations));
  const request =
    relations.saved &&
    examineRequest(
      { documentId: props.document?.documentId ?? null, locale },
      form,
      relations.saved
    );
  const question = request && !isBlank(request) ? JSON.stringify(request) : null;
  // A save can change the answer while the form stays the same: the files are those that are saved.
  const version = props.document?.updatedAt ?? '';

  useEffect(() => {
    const mine = createExaminer<ExamineRequest, Examination>({
      wait: WAIT_MS,
      tell: setExchange,
      ask: async (asked, signal) =>
        (await post<{ data: Examination }>(ROUTE, asked, { signal })).data.data,
    });
    examiner.current = mine;

    return () => mine.stop();
  }, [post]);

  useEffect(() => {
    if (question === null) return;
    examiner.current?.want(`${version} ${question}`, JSON.parse(question) as ExamineRequest);
  }, [post, question, version]);

  const { failed: relationsFailed, retry: retryRelations } = relations;
  const retry = useCallback(() => {
    if (relationsFailed) retryRelations();
    else examiner.current?.retry();
  }, [relationsFailed, retryRelations]);

  return {
    ...exchange,
    asking: exchange.asking || relations.saved === null,
    failed: exchange.failed || relationsFailed,
    locale,
    blank: request !== null && question === null,
    retry,
  };
};
