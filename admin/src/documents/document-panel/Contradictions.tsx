import { contradictionInWords } from '../../../../server/src/documents/validity/contradiction-words';
import { CONTRADICTION_SEVERITY } from '../../../../server/src/documents/validity/contradictions';
import type { Contradiction } from '../../../../server/src/documents/validity/contradictions';
import { useValidityLanguage } from './language';
import { Remark, RemarkList, Sentence } from './Remark';

/** What cannot be true of the dates and relations as they stand. */
export const Contradictions = ({ contradictions }: { contradictions: Contradiction[] }) => {
  const language = useValidityLanguage();

  if (contradictions.length === 0) return null;

  return (
    <RemarkList>
      {contradictions.map((found) => (
        <Remark key={JSON.stringify(found)} severity={CONTRADICTION_SEVERITY[found.code]}>
          <Sentence>{contradictionInWords(found, language)}</Sentence>
        </Remark>
      ))}
    </RemarkList>
  );
};
