/** The rules of a sheet part: what may be typed, and which looks follow from what stands in the cells. */
import type { DataValidation as FileValidation } from 'hucre/xlsx';
import type { FileRule } from './conditionalFormat';
import { isOn, type Attributes } from './xml';

/** The rules of one sheet. */
export interface SheetRules {
  readonly validations: readonly FileValidation[];
  readonly conditionalRules: readonly FileRule[];
  /** Conditional formats that no rule of the format's first edition stands for. */
  readonly otherRules: number;
}

/**
 * Gathers the rules of one sheet. Excel stores rules that refer to other sheets in an extension (`extLst`), where the
 * places and formulas are elements of their own.
 */
export class RuleGatherer {
  readonly #validations: FileValidation[] = [];
  readonly #rules: FileRule[] = [];
  #otherRules = 0;
  #sqref = '';
  #validation: Attributes | undefined;
  #rule: Attributes | undefined;
  #formulas: string[] = [];
  #formula1 = '';
  #formula2 = '';
  /** Formula of an extension, which stands one element deeper. */
  #inner = '';

  open(name: string, attributes: Attributes, section: string): void {
    if (name === 'conditionalFormatting') this.#sqref = attributes['sqref'] ?? '';
    else if (name === 'dataValidation') {
      this.#validation = attributes;
      this.#sqref = attributes['sqref'] ?? '';
      this.#formula1 = '';
      this.#formula2 = '';
    } else if (name === 'cfRule') {
      this.#formulas = [];
      if (section === 'extLst') this.#otherRules += attributes['type'] === 'dataBar' ? 0 : 1;
      else this.#rule = attributes;
    } else if (name === 'formula1' || name === 'formula2') this.#inner = '';
  }

  close(name: string, text: string, section: string): void {
    if (name === 'dataValidation') this.#closeValidation();
    else if (name === 'formula1') this.#formula1 = section === 'extLst' ? this.#inner : text;
    else if (name === 'formula2') this.#formula2 = section === 'extLst' ? this.#inner : text;
    else if (name === 'f') this.#inner = text;
    else if (name === 'sqref') this.#sqref = text;
    else if (name === 'formula' && this.#rule !== undefined) this.#formulas.push(text);
    else if (name === 'cfRule' && section !== 'extLst') this.#closeRule();
  }

  #closeValidation(): void {
    const attributes = this.#validation;
    this.#validation = undefined;
    const type = attributes?.['type'] ?? 'none';
    if (attributes === undefined || this.#sqref === '' || !isValidationType(type)) return;
    const literal = type === 'list' ? /^\s*"([^]*)"\s*$/.exec(this.#formula1)?.[1] : undefined;
    const { promptTitle, prompt, errorTitle, error } = attributes;
    this.#validations.push({
      type,
      range: this.#sqref,
      allowBlank: isOn(attributes['allowBlank']),
      showInputMessage: isOn(attributes['showInputMessage']),
      showErrorMessage: isOn(attributes['showErrorMessage']),
      ...(attributes['operator'] && {
        operator: attributes['operator'] as NonNullable<FileValidation['operator']>,
      }),
      ...(promptTitle && { inputTitle: promptTitle }),
      ...(prompt && { inputMessage: prompt }),
      ...(errorTitle && { errorTitle }),
      ...(error && { errorMessage: error }),
      ...(literal === undefined && this.#formula1 !== '' && { formula1: this.#formula1 }),
      ...(literal !== undefined && { values: literal.split(',') }),
      ...(this.#formula2 !== '' && { formula2: this.#formula2 }),
    });
  }

  #closeRule(): void {
    const attributes = this.#rule;
    this.#rule = undefined;
    if (attributes === undefined || this.#sqref === '') return;
    this.#rules.push({
      type: attributes['type'] ?? '',
      priority: Number(attributes['priority'] ?? 1),
      range: this.#sqref,
      operator: attributes['operator'],
      look: attributes['dxfId'] === undefined ? undefined : Number(attributes['dxfId']),
      formulas: this.#formulas,
    });
  }

  end(): SheetRules {
    return { validations: this.#validations, conditionalRules: this.#rules, otherRules: this.#otherRules };
  }
}

function isValidationType(type: string): type is FileValidation['type'] {
  return ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'].includes(type);
}
