import { Suspense, useEffect, useState } from 'react';
import { ElsewhereScreen } from '../features/stopped/ElsewhereScreen.tsx';
import { FirstSyncScreen } from '../features/first-sync/FirstSyncScreen.tsx';
import { SignOutDialog } from '../features/sign-out/SignOutDialog.tsx';
import { StartingScreen } from '../features/stopped/StartingScreen.tsx';
import { StoppedScreen } from '../features/stopped/StoppedScreen.tsx';
import { WelcomeScreen } from '../features/sign-in/WelcomeScreen.tsx';
import { useDesk, useDeskServices } from '../state/DeskProvider.tsx';
import { part } from './parts.ts';
import { Workbench } from './Workbench.tsx';

const Fields = part(async () => (await import('../features/settings/FieldsSection.tsx')).FieldsSection);
const SetUpScreen = part(async () => (await import('../features/set-up/SetUpScreen.tsx')).SetUpScreen);

/** Which screen the data worker's state calls for. */
export function App() {
  const { desk: worker } = useDeskServices();
  const desk = useDesk((view) => view.desk);
  const backendAnswers = useDesk((view) => view.backendAnswers);
  const [signingIn, setSigningIn] = useState(false);
  const [signingOut, setSigningOut] = useState(false);
  const [setUpFor, setSetUpFor] = useState('');
  const isSetUp = desk?.settings.setUp === true;
  // Noted by the data worker from here on; a workspace that is begun anew asks again.
  useEffect(() => {
    if (isSetUp) setSetUpFor('');
  }, [isSetUp]);

  if (desk === undefined || desk.phase === 'starting') return <StartingScreen answers={backendAnswers} />;
  if (desk.phase === 'failed') {
    const { message, wayOut } = desk.failure ?? { message: 'The data could not be opened.', wayOut: 'Try again.' };
    return <StoppedScreen message={message} wayOut={wayOut} onRetry={() => location.reload()} />;
  }
  if (desk.phase === 'elsewhere') return <ElsewhereScreen />;
  const { session } = desk;
  if (desk.phase === 'signed-out' || session === null) return <WelcomeScreen again={null} onDone={stay} />;
  if (signingIn) {
    const back = () => setSigningIn(false);
    return <WelcomeScreen again={{ name: session.name, onBack: back }} onDone={back} />;
  }
  const signIn = () => {
    if (!session.practice) return setSigningIn(true);
    // The practice org lets the same person in by itself; the screen with the ways in shows what is wrong if not.
    worker.signInToPractice({ username: session.username }).catch(() => setSigningIn(true));
  };
  const doors = { onSignIn: signIn, onSignOut: () => setSigningOut(true) };
  const whose = `${session.orgId} ${session.userId}`;
  if (!isSetUp && setUpFor !== whose) {
    return (
      <Suspense fallback={null}>
        <SetUpScreen key={whose} onSignIn={signIn} onDone={() => setSetUpFor(whose)} />
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
      {desk.usable ? <Workbench key={whose} {...doors} /> : <FirstSyncScreen desk={desk} fields={fields} {...doors} />}
      {signingOut && <SignOutDialog onClose={() => setSigningOut(false)} />}
    </>
  );
}

/** The worker's own state leads on. */
function stay(): void {}
