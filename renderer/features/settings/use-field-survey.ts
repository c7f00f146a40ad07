import { useCallback, useEffect, useState } from 'react';
import type { FieldSurvey } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure, type Failure } from '../../state/failure.ts';

interface Surveyed {
  /** Undefined until Salesforce has answered. */
  readonly survey: FieldSurvey | undefined;
  readonly failure: Failure | null;
  readonly busy: boolean;
  /** Takes the place of what is shown; false when it was refused. */
  readonly ask: (what: () => Promise<FieldSurvey>) => Promise<boolean>;
}

/** What the org calls its fields, asked when the section is opened. */
export function useFieldSurvey(): Surveyed {
  const { backend } = useDeskServices();
  const [survey, setSurvey] = useState<FieldSurvey | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = useCallback(async (what: () => Promise<FieldSurvey>) => {
    setBusy(true);
    try {
      setSurvey(await what());
      setFailure(null);
      return true;
    } catch (error) {
      setFailure(toFailure(error));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  useEffect(() => void ask(() => backend.fields.survey({})), [ask, backend]);
  return { survey, failure, busy, ask };
}
