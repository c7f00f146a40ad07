/**
 * Runs in a page: leaves the first set-up as soon as it shows, as somebody does who wants to see the list. For those who test or
 * measure something else.
 */
export function skipSetUp() {
  const skip = () => {
    for (const button of document.querySelectorAll('main button')) {
      if (button.textContent === 'Skip for now') button.click();
    }
  };
  new globalThis.MutationObserver(skip).observe(document, { childList: true, subtree: true });
}
