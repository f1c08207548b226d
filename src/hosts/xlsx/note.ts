import type { Fillings } from '../../core/wording/text';
import type { xlsxLeftOut } from '../../core/wording/xlsxHost';

/** Says what the model cannot hold. */
export type Note = (key: keyof typeof xlsxLeftOut, fillings?: Fillings) => void;
