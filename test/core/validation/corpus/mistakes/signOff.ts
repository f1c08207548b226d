/** The foot of the form. */
import { allocation, report, summary, tasks, type Book } from '../books';
import type { Random } from '../random';
import type { CellValue } from '../../../../../src/core/sheet/model';
import type { Specimen } from '../specimen';
import { one, type Mistake } from './mistake';

type Field = 'head' | 'filler' | 'phone' | 'reportedOn';
const forms: readonly ((random: Random) => Book)[] = [report, summary, allocation, tasks];

function inField(
  head: Omit<Mistake, 'make'>,
  fields: readonly Field[],
  spoil: (specimen: Specimen, random: Random) => CellValue,
): Mistake {
  return {
    ...head,
    make: (random) => {
      const book = random.pick(forms)(random);
      const spot = book.subject.identity(random.pick(fields));
      if (!spot) return null;
      spot.value = spoil(book.subject, random);
      return one(book, spot);
    },
  };
}

export const signOffMistakes: readonly Mistake[] = [
  inField(
    { id: 'sign-off field left blank', rules: ['sign-off-missing'] },
    ['head', 'filler', 'phone', 'reportedOn'],
    (_, random) => random.pick([null, '', ' ']),
  ),
  inField(
    { id: 'date before the end of the period', rules: ['sign-off-date'] },
    ['reportedOn'],
    ({ options }, random) => {
      const year = options.year ?? 0;
      return random.pick([`${year}-01-15`, `${year - 1}年12月31日`, `${year}.3.1`]);
    },
  ),
  inField({ id: 'date of a wrong year', rules: ['sign-off-date'] }, ['reportedOn'], ({ options }, random) =>
    random.pick([`${(options.year ?? 0) + 10}-01-08`, `${(options.year ?? 0) - 2}-01-08`]),
  ),
  inField({ id: 'date that is none', rules: ['sign-off-date'] }, ['reportedOn'], (_, random) =>
    random.pick(['2024-02-30', '年初', '24.1.8', '2024年13月1日', '1月8日']),
  ),
  inField({ id: 'phone number too short', rules: ['sign-off-phone'] }, ['phone'], (_, random) =>
    random.pick(['8888', '138', '12345', '内线602']),
  ),
  inField(
    { id: 'filler and head are one person', rules: ['sign-off-same-person'], info: true },
    ['filler'],
    (specimen) => specimen.identity('head')?.value ?? null,
  ),
];
