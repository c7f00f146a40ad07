import { lazy, Suspense } from 'react';
import { useDesk, useDeskServices } from '../state/DeskProvider.tsx';

const CloseSheet = lazy(async () => ({ default: (await import('../features/closing/CloseSheet.tsx')).CloseSheet }));
const TouchSheet = lazy(async () => ({ default: (await import('../features/touch/TouchSheet.tsx')).TouchSheet }));
const FlowSheet = lazy(async () => ({ default: (await import('../features/flows/FlowSheet.tsx')).FlowSheet }));
const MessageSheet = lazy(async () => ({
  default: (await import('../features/message/MessageSheet.tsx')).MessageSheet,
}));
const ParkSheet = lazy(async () => ({ default: (await import('../features/park/ParkSheet.tsx')).ParkSheet }));

/** The sheet that is open over the window, if one is. */
export function SheetOf() {
  const { store, browsing } = useDeskServices();
  const sheet = useDesk((view) => view.sheet);
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
            browsing.moveBy(1);
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
      {sheet.kind === 'message' && <MessageSheet key={sheet.caseId} caseId={sheet.caseId} onClose={close} />}
      {sheet.kind === 'park' && <ParkSheet key={sheet.caseId} caseId={sheet.caseId} onClose={close} />}
    </Suspense>
  );
}
