import { cleanup, render, screen } from '@testing-library/react';
import { act, Suspense, useState } from 'react';
import { afterEach, describe, it } from 'vitest';
import { part } from '../../../renderer/app/parts.ts';

afterEach(cleanup);

function Field({ label }: { readonly label: string }) {
  const [opened] = useState(label);
  return <p>{`${label}, opened as ${opened}`}</p>;
}

/** A part whose code comes when the test says so. */
function aPart() {
  let arrive: () => void = () => undefined;
  const Part = part(() => new Promise<typeof Field>((resolve) => (arrive = () => resolve(Field))));
  const draw = (label: string) => (
    <Suspense fallback={<p>waiting</p>}>
      <Part label={label} />
    </Suspense>
  );
  return { draw, arrive: () => act(async () => arrive()) };
}

describe('a part that the first load leaves out', () => {
  it('is drawn when it has come, and keeps what it knows when it is drawn again', async () => {
    const { draw, arrive } = aPart();
    const { rerender } = render(draw('first'));
    screen.getByText('waiting');
    await arrive();
    await screen.findByText('first, opened as first');
    rerender(draw('second'));
    screen.getByText('second, opened as first');
  });

  it('is drawn in the same breath once it is here', async () => {
    const { draw, arrive } = aPart();
    const { unmount } = render(draw('first'));
    await arrive();
    unmount();
    render(draw('again'));
    screen.getByText('again, opened as again');
  });
});
