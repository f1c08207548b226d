/** Everything that people do wrong. */
import { acrossMistakes } from './across';
import { arithmeticMistakes } from './arithmetic';
import type { Mistake } from './mistake';
import { planMistakes } from './plan';
import { rangeMistakes } from './ranges';
import { signOffMistakes } from './signOff';
import { structureMistakes } from './structure';
import { typeMistakes } from './types';

export const mistakes: readonly Mistake[] = [
  ...structureMistakes,
  ...typeMistakes,
  ...rangeMistakes,
  ...arithmeticMistakes,
  ...acrossMistakes,
  ...planMistakes,
  ...signOffMistakes,
];
