/** The page asks for its ports, and they are sent, on the same channel. */
export const PORTS_CHANNEL = 'advocate-desk:ports';
/** The page is to go to an address within the app, like `#/case/500…`. */
export const GO_CHANNEL = 'advocate-desk:go';
