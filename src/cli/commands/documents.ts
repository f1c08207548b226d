import { embeddedLibrary } from '../../core/plan/embedded';
import type { Command } from '../command';
import { textTable } from '../textTable';

/** `documents`: what is embedded, newest first. */
export const documents: Command = () => {
  const list = [...embeddedLibrary.documents]
    .sort((a, b) => (a.issued < b.issued ? 1 : -1))
    .map((document) => ({
      document: document.key,
      number: document.number,
      title: document.title,
      issuer: document.issuer,
      issued: document.issued,
      annexes: document.annexes.map(({ id, source, title }) => ({ id, source, title })),
      statements: document.statements.length,
    }));
  return {
    exitCode: 0,
    json: list,
    text: textTable(list.map((row) => [row.issued, row.issuer, row.number ?? '—', row.title])),
  };
};
