import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useDeskServices } from '../state/DeskProvider.tsx';
import { Toasts } from '../ui/Toasts.tsx';

/** Short messages over whatever screen is shown. */
export function ToastLayer({ children }: { readonly children: ReactNode }) {
  const { toasts } = useDeskServices();
  const shown = useStore(toasts.store, (box) => box.toasts);
  return (
    <Toasts toasts={shown} onGone={(id) => toasts.drop(id)}>
      {children}
    </Toasts>
  );
}
