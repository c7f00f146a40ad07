import { Suspense } from 'react';
import { useDesk, useDeskServices } from '../state/DeskProvider.tsx';
import { useEdition } from '../state/use-edition.ts';
import { part } from './parts.ts';

const CloseSheet = part(async () => (await import('../features/closing/CloseSheet.tsx')).CloseSheet);
const TouchSheet = part(async () => (await import('../features/touch/TouchSheet.tsx')).TouchSheet);
const FlowSheet = part(async () => (await import('../features/flows/FlowSheet.tsx')).FlowSheet);
const MessageSheet = part(async () => (await import('../features/message/MessageSheet.tsx')).MessageSheet);
const BulkSheet = part(async () => (await import('../features/bulk/BulkSheet.tsx')).BulkSheet);
const NewCaseSheet = part(async () => (await import('../features/new-case/NewCaseSheet.tsx')).NewCaseSheet);
const AbsenceSheet = part(async () => (await import('../features/absence/AbsenceSheet.tsx')).AbsenceSheet);
const ParkSheet = part(async () => (await import('../features/park/ParkSheet.tsx')).ParkSheet);

/** The sheet that is open over the window, if one is. */
export function SheetOf() {
  const { store, browsing, actions } = useDeskServices();
  const sheet = useDesk((view) => view.sheet);
  const playing = useDesk((view) => view.playing);
  const edition = useEdition();
  if (!sheet) return null;
  const close = () => store.setState({ sheet: null });
  return (
    <Suspense fallback={null}>
      {sheet.kind === 'close' && (
        <CloseSheet
          key={sheet.caseId}
          caseId={sheet.caseId}
          onClose={close}
          onNext={() => {
            close();
            // In play mode the next case is the next one to play.
            if (playing) actions.run('play.start');
            else browsing.moveBy(1);
          }}
        />
      )}
      {sheet.kind === 'touch' && (
        <TouchSheet key={sheet.caseId} caseId={sheet.caseId} channel={sheet.channel} onClose={close} />
      )}
      {sheet.kind === 'flow' && (
        <FlowSheet
          key={`${sheet.flowId} ${sheet.caseId}`}
          flowId={sheet.flowId}
          caseId={sheet.caseId}
          onClose={close}
        />
      )}
      {sheet.kind === 'bulk' && (
        <BulkSheet
          kind={sheet.command}
          ids={sheet.ids}
          resolutionActions={edition.resolutionActions}
          onClose={(left) => {
            close();
            if (left) store.setState({ picked: new Set(left) });
          }}
        />
      )}
      {sheet.kind === 'new-case' && <NewCaseSheet onClose={close} />}
      {sheet.kind === 'absence' && <AbsenceSheet onClose={close} />}
      {sheet.kind === 'message' && <MessageSheet key={sheet.caseId} caseId={sheet.caseId} onClose={close} />}
      {sheet.kind === 'park' && <ParkSheet key={sheet.caseId} caseId={sheet.caseId} onClose={close} />}
    </Suspense>
  );
}
