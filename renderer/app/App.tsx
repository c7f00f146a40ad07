import { Suspense, useCallback, useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { ElsewhereScreen } from '../features/stopped/ElsewhereScreen.tsx';
import { FirstSyncScreen } from '../features/first-sync/FirstSyncScreen.tsx';
import { SignOutDialog } from '../features/sign-out/SignOutDialog.tsx';
import { StartingScreen } from '../features/stopped/StartingScreen.tsx';
import { StoppedScreen } from '../features/stopped/StoppedScreen.tsx';
import { WelcomeScreen } from '../features/sign-in/WelcomeScreen.tsx';
import { useDesk, useDeskServices } from '../state/DeskProvider.tsx';
import type { DeskView } from '../state/desk-store.ts';
import { part } from './parts.ts';
import { Workbench } from './Workbench.tsx';

const Fields = part(async () => (await import('../features/settings/FieldsSection.tsx')).FieldsSection);
const SetUpScreen = part(async () => (await import('../features/set-up/SetUpScreen.tsx')).SetUpScreen);

/** What decides on the screen; all else of the state moves with every page of a sync. */
const standing = ({ desk }: DeskView) => ({
  phase: desk?.phase ?? 'starting',
  failure: desk?.phase === 'failed' ? desk.failure : null,
  orgId: desk?.session?.orgId ?? null,
  userId: desk?.session?.userId ?? null,
  name: desk?.session?.name ?? '',
  username: desk?.session?.username ?? '',
  practice: desk?.session?.practice === true,
  isSetUp: desk?.settings.setUp === true,
  usable: desk?.usable === true,
});

/** Which screen the data worker's state calls for. */
export function App() {
  const { desk: worker } = useDeskServices();
  const { phase, failure, orgId, userId, name, username, practice, isSetUp, usable } = useDesk(useShallow(standing));
  const backendAnswers = useDesk((view) => view.backendAnswers);
  const [signingIn, setSigningIn] = useState(false);
  const [signingOut, setSigningOut] = useState(false);
  const [setUpFor, setSetUpFor] = useState('');
  const onSignOut = useCallback(() => setSigningOut(true), []);
  const onSignIn = useCallback(() => {
    if (!practice) return setSigningIn(true);
    // The practice org lets the same person in by itself; the screen with the ways in shows what is wrong if not.
    worker.signInToPractice({ username }).catch(() => setSigningIn(true));
  }, [worker, practice, username]);
  // Noted by the data worker from here on; a workspace that is begun anew asks again.
  useEffect(() => {
    if (isSetUp) setSetUpFor('');
  }, [isSetUp]);

  if (phase === 'starting') return <StartingScreen answers={backendAnswers} />;
  if (phase === 'failed') {
    const { message, wayOut } = failure ?? { message: 'The data could not be opened.', wayOut: 'Try again.' };
    return <StoppedScreen message={message} wayOut={wayOut} onRetry={() => location.reload()} />;
  }
  if (phase === 'elsewhere') return <ElsewhereScreen />;
  if (phase === 'signed-out' || orgId === null) return <WelcomeScreen again={null} onDone={stay} />;
  if (signingIn) {
    const back = () => setSigningIn(false);
    return <WelcomeScreen again={{ name, onBack: back }} onDone={back} />;
  }
  const doors = { onSignIn, onSignOut };
  const whose = `${orgId} ${userId}`;
  if (!isSetUp && setUpFor !== whose) {
    return (
      <Suspense fallback={null}>
        <SetUpScreen key={whose} onSignIn={onSignIn} onDone={() => setSetUpFor(whose)} />
      </Suspense>
    );
  }
  const fields = (
    <Suspense fallback={null}>
      <Fields />
    </Suspense>
  );
  return (
    <>
      {usable ? <Workbench key={whose} {...doors} /> : <FirstSyncScreen fields={fields} {...doors} />}
      {signingOut && <SignOutDialog onClose={() => setSigningOut(false)} />}
    </>
  );
}

/** The worker's own state leads on. */
function stay(): void {}
