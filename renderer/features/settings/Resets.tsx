import { useState } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure } from '../../state/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Setting } from './Setting.tsx';
import section from './section.module.css';

/** Beginning anew, each in words that name what goes and what stays. */
export function Resets({ unsent }: { readonly unsent: number }) {
  const { desk, toasts } = useDeskServices();
  const practice = useDesk((view) => view.desk?.session?.practice === true);
  const [asked, setAsked] = useState<'workspace' | 'practice' | null>(null);
  const close = () => setAsked(null);
  const run = (call: () => Promise<unknown>) => {
    close();
    call().catch((error: unknown) => toasts.fail(toFailure(error)));
  };
  const lost = unsent === 1 ? 'The one change' : `The ${unsent} changes`;

  return (
    <Setting id="reset" says="For when something on this laptop is wrong. Salesforce is never changed by it.">
      <div className={section.row}>
        <Button onClick={() => setAsked('workspace')}>Fetch everything anew…</Button>
        {practice && <Button onClick={() => setAsked('practice')}>Reset the practice org…</Button>}
      </div>
      {asked === 'workspace' && (
        <Dialog
          title="Fetch everything anew?"
          onClose={close}
          footer={
            <>
              <Button onClick={close}>Leave it</Button>
              <Button look="primary" onClick={() => run(() => desk.data.reset())}>
                Fetch anew
              </Button>
            </>
          }
        >
          <p>
            All that came from Salesforce is dropped from this laptop and fetched again, which needs a network and may
            take some minutes. Your settings, your history and what is not in Salesforce yet stay.
          </p>
        </Dialog>
      )}
      {asked === 'practice' && (
        <Dialog
          title="Reset the practice org?"
          onClose={close}
          footer={
            <>
              <Button onClick={close}>Leave it</Button>
              <Button look="danger" onClick={() => run(() => desk.data.resetPractice())}>
                Reset the practice org
              </Button>
            </>
          }
        >
          <p>
            The practice org is made anew, with fresh cases around today. Everything that was done in it is gone, for
            everybody who practises on this laptop, and so are your settings and history here.
          </p>
          {unsent > 0 && <p className={section.warning}>{lost} saved on this laptop only will be lost.</p>}
        </Dialog>
      )}
    </Setting>
  );
}
