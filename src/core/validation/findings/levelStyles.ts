/** The colours of the levels, the same in the report and in the marks. */
import type { ConditionalFormat } from '../../sheet/model';
import type { Level } from '../issue';

export const LEVEL_STYLES: Readonly<Record<Level, ConditionalFormat['style']>> = {
  error: { fill: '#F8CBAD', color: '#9C0006' },
  query: { fill: '#FFE699', color: '#7F6000' },
  info: { fill: '#DDEBF7', color: '#1F4E78' },
};
