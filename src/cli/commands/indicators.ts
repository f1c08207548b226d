import { embeddedLibrary } from '../../core/plan/embedded';
import { resolveDocument } from '../../core/plan/resolve';
import type { Command } from '../command';
import { textTable } from '../textTable';

/** `indicators [--document NUMBER]`: every indicator, or those that one document speaks of. */
export const indicators: Command = (_args, options) => {
  const document = options.document === undefined ? null : resolveDocument(embeddedLibrary, options.document);
  const spoken = new Set(
    embeddedLibrary.targets
      .filter((target) => target.document === document?.key)
      .map((target) => target.indicator),
  );
  const list = embeddedLibrary.indicators.filter(
    (indicator) => document === null || spoken.has(indicator.id),
  );
  return {
    exitCode: 0,
    json: list,
    text: textTable(
      list.map((indicator) => [indicator.id, indicator.name, indicator.unit, indicator.measure]),
    ),
  };
};
