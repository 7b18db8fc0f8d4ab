import type { NumberWarning } from '../../../../server/src/documents/examine/contract';
import { useMessages } from '../../platform/messages';
import type { Translate } from '../../platform/messages';
import { DocumentLinkView } from './DocumentLinkView';
import { Remark, RemarkList, Sentence } from './Remark';

interface Props {
  warnings: NumberWarning[];
  /** Whether the editor has confirmed that two documents bear the number. */
  confirmed: boolean;
  locale: string;
}

type Difference = Exclude<NumberWarning, { code: 'number-not-read' | 'number-taken' }>;

const differenceInWords = (warning: Difference, t: Translate): string => {
  switch (warning.code) {
    case 'type-differs':
      return t('document.type-differs', {
        inNumber: warning.inNumber,
        chosen: warning.chosen,
      });
    case 'body-differs':
      return t('document.body-differs', {
        inNumber: warning.inNumber,
        chosen: warning.chosen,
      });
    case 'year-differs':
      return t('document.year-differs', {
        inNumber: String(warning.inNumber),
        issueYear: String(warning.issueYear),
      });
  }
};

/** Where the number and the rest of the form do not agree. */
export const NumberWarnings = ({ warnings, confirmed, locale }: Props) => {
  const t = useMessages();
  // What could not be read is said beside the number already, as it is typed.
  const shown = warnings.filter((warning) => warning.code !== 'number-not-read');

  if (shown.length === 0) return null;

  return (
    <RemarkList>
      {shown.map((warning) => {
        if (warning.code !== 'number-taken') {
          return (
            <Remark key={warning.code} severity="warning">
              <Sentence>{differenceInWords(warning, t)}</Sentence>
            </Remark>
          );
        }

        return (
          <Remark
            key={`${warning.code} ${warning.by.documentId}`}
            severity={confirmed ? 'settled' : 'refusal'}
          >
            <Sentence>{t('document.number-taken')}</Sentence>
            <DocumentLinkView document={warning.by} locale={locale} />
            <Sentence>
              {t(confirmed ? 'document.number-taken.confirmed' : 'document.number-taken.confirm')}
            </Sentence>
          </Remark>
        );
      })}
    </RemarkList>
  );
};
