/** The page asks for its ports, and they are sent, on the same channel. */
export const PORTS_CHANNEL = 'advocate-desk:ports';
/** The page is to go to an address within the app, like `#/case/500…`. */
export const GO_CHANNEL = 'advocate-desk:go';
/** The page wants the system to show a notice: `{ title, body, address }`, the address one within the app. */
export const NOTICE_CHANNEL = 'advocate-desk:notice';
/** The number on the app's icon. */
export const BADGE_CHANNEL = 'advocate-desk:badge';
/** Whether the app goes on without a window once it is closed. */
export const CLOSING_CHANNEL = 'advocate-desk:closing';
