export interface StepProps {
  /** Hands over what has to be saved before going on, and whether it was; null when there is nothing. */
  readonly onSave: (save: (() => Promise<boolean>) | null) => void;
}
