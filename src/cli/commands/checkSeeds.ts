import { existsSync } from 'node:fs';
import { cliWording } from '../../core/wording/cli';
import { seedWording } from '../../core/wording/plan-seeds';
import { fill } from '../../core/wording/text';
import { checkSeeds } from '../checkSeeds';
import { type Command, Unusable } from '../command';

/** `check-seeds [FOLDER]`: what is malformed, incomplete or contradictory in the documents as data. */
export const checkSeedFolder: Command = ([folder = 'seeds']) => {
  if (!existsSync(folder)) throw new Unusable(fill(cliWording.unreadable, { file: folder }));
  const problems = checkSeeds(folder);
  return {
    exitCode: problems.length === 0 ? 0 : 1,
    json: { problems },
    text: problems.length === 0 ? fill(seedWording.fine) : problems.join('\n'),
  };
};
