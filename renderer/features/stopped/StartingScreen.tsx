import styles from './StartingScreen.module.css';

/** Local data is there within a moment: the words appear only when it takes longer, so that nothing flashes. */
export function StartingScreen({ answers }: { readonly answers: boolean }) {
  return (
    <main className={styles.screen}>
      <h1 className={styles.late} role="status">
        {answers ? 'Opening your cases…' : "The app's main process is not answering. Trying again…"}
      </h1>
    </main>
  );
}
