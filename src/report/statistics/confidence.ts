/** How sure what is told with confidence is to be. */
export const CONFIDENCE = 0.95;
