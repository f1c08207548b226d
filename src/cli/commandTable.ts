import type { CommandName } from '../core/wording/cli';
import type { Command, FlagOption, ValueOption } from './command';

interface CommandEntry {
  readonly options: readonly (ValueOption | FlagOption)[];
  /** How many words it takes at most, options aside. */
  readonly takes: number;
  /** Loads what the command needs and nothing else: starting is most of what a short command costs. */
  readonly load: () => Promise<Command>;
}

/** Every command. What each does is said in `core/wording/cli.ts`. */
export const commandTable: Readonly<Record<CommandName, CommandEntry>> = {
  documents: {
    options: [],
    takes: 0,
    load: async () => (await import('./commands/documents')).documents,
  },
  indicators: {
    options: ['document'],
    takes: 0,
    load: async () => (await import('./commands/indicators')).indicators,
  },
  regions: {
    options: [],
    takes: 0,
    load: async () => (await import('./commands/regions')).regions,
  },
  targets: {
    options: ['document'],
    takes: 0,
    load: async () => (await import('./commands/targets')).targets,
  },
  call: {
    options: [],
    takes: Infinity,
    load: async () => (await import('./commands/call')).call,
  },
  template: {
    options: ['out', 'region', 'year', 'period'],
    takes: 2,
    load: async () => (await import('./commands/template')).template,
  },
  validate: {
    options: ['report'],
    takes: Infinity,
    load: async () => (await import('./commands/validate')).validate,
  },
  seal: {
    options: ['out'],
    takes: 1,
    load: async () => (await import('./commands/seal')).seal,
  },
  verify: {
    options: [],
    takes: Infinity,
    load: async () => (await import('./commands/verify')).verify,
  },
  consolidate: {
    options: ['out', 'due', 'weights', 'newest', 'unsealed', 'region', 'year', 'period'],
    takes: Infinity,
    load: async () => (await import('./commands/consolidate')).consolidate,
  },
  rules: {
    options: [],
    takes: 1,
    load: async () => (await import('./commands/rules')).rules,
  },
  'check-seeds': {
    options: [],
    takes: 1,
    load: async () => (await import('./commands/checkSeeds')).checkSeedFolder,
  },
};

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandTable, name);
}
