/** Univer's English words, for those who ask for them. */
import { mergeLocales } from '@univerjs/core';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import noteWords from '@univerjs/preset-sheets-note/locales/en-US';

export const englishWords = mergeLocales(
  coreWords,
  dataValidationWords,
  conditionalFormattingWords,
  noteWords,
);
