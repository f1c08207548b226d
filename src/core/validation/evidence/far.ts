/** How far a figure may be from where it should be before somebody is asked about it. */

/** Times the target that no good year explains: a zero too many behind seven tenths of it. */
export const HIGH_TIMES = '7';
/** Places between two ranks that are worth a question. */
export const FAR_PLACES = 20;
