/** Whether a sealed workbook still says what it said when it was sealed, and which cells do not. */
import type { PlanLibrary } from '../plan/types';
import type { WorkbookModel } from '../sheet/model';
import type { Issue, SheetFindings } from '../validation/issue';
import { computedDiffers } from '../validation/rules/computed-differs';
import { totalDiffers } from '../validation/rules/total-differs';
import { validateWorkbook } from '../validation/validate';
import { verifyWording } from '../wording/submission';
import { fill, type Fillings, type Text } from '../wording/text';
import { submissionContent, type SubmissionContent } from './content';
import type { Digest } from './digest';
import type { FormContent } from './formContent';
import { receiptOf, type Receipt, type ReceiptForm } from './receipt';
import { readReceipt, receiptSheets } from './receiptSheet';
import { openIssues } from './seal';

/** One thing that is not what was sealed. */
export interface SealedChange {
  readonly sheet: string;
  /** Where it stands now, otherwise where it stood; `''` for a whole sheet. */
  readonly cell: string;
  readonly message: string;
}

export type Verification =
  /** There is no receipt, or none that can be read. */
  | { readonly kind: 'unsealed' | 'unreadable'; readonly message: string }
  | { readonly kind: 'intact'; readonly receipt: Receipt; readonly content: SubmissionContent }
  | { readonly kind: 'changed'; readonly receipt: Receipt; readonly changes: readonly SealedChange[] };

/**
 * Verifies a workbook against the receipt in it.
 *
 * It finds what was changed after sealing by hand or by accident. It is no signature: whoever seals anew, or works out
 * a new receipt, leaves no trace.
 *
 * @param findings what the validator says of this workbook, where it is known
 * @example verify(embeddedLibrary, { sheets: [] }, () => '').kind // 'unsealed'
 */
export function verify(
  library: PlanLibrary,
  workbook: WorkbookModel,
  digest: Digest,
  findings: readonly SheetFindings[] = validateWorkbook(library, workbook),
): Verification {
  const [model, ...others] = receiptSheets(workbook);
  if (model === undefined) return { kind: 'unsealed', message: fill(verifyWording.unsealed) };
  if (others.length > 0) {
    const sheets = [model, ...others].map(({ name }) => name);
    return { kind: 'unreadable', message: fill(verifyWording.several, { count: sheets.length, sheets }) };
  }
  const receipt = readReceipt(model);
  if (receipt === null)
    return { kind: 'unreadable', message: fill(verifyWording.unreadable, { sheet: model.name }) };
  const content = submissionContent(library, workbook);
  const now = receiptOf(content, receipt, digest);
  const changes = [...formChanges(receipt, now, content), ...explanationChanges(receipt, now, content)];
  // Results of entries that were changed may not be worked out yet: then they are not what was changed.
  if (changes.length === 0) changes.push(...resultChanges(findings));
  const isReceiptChanged = changes.length === 0 && (now.code !== receipt.code || !sameParts(receipt, now));
  if (isReceiptChanged) changes.push(change(model.name, '', verifyWording.receipt, {}));
  if (changes.length === 0) return { kind: 'intact', receipt, content };
  return { kind: 'changed', receipt, changes };
}

function change(sheet: string, cell: string, text: Text, fillings: Fillings): SealedChange {
  return { sheet, cell, message: fill(text, { sheet, cell, ...fillings }) };
}

/** Units and periods as the receipt tells them must be those of the forms; where a form stands may have changed. */
function sameParts(receipt: Receipt, now: Receipt): boolean {
  return receipt.forms.every(({ form, unit, period }, at) => {
    const other = now.forms[at];
    return other?.form === form && other.unit === unit && other.period === period;
  });
}

interface Pair {
  readonly sealed: ReceiptForm;
  readonly now: ReceiptForm;
  readonly content: FormContent;
}

function formChanges(receipt: Receipt, now: Receipt, content: SubmissionContent): SealedChange[] {
  const free = now.forms.map((form, at) => ({ now: form, content: content.forms[at] as FormContent }));
  const take = (fits: (form: ReceiptForm) => boolean): (typeof free)[number] | undefined => {
    const at = free.findIndex((each) => fits(each.now));
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const pairs: Pair[] = [];
  const unpaired: ReceiptForm[] = [];
  // What is exactly of the same unit and period first: a form whose unit was changed takes what is left.
  for (const sealed of receipt.forms) {
    const { form, unit, period } = sealed;
    const found = take((each) => each.form === form && each.unit === unit && each.period === period);
    if (found) pairs.push({ sealed, ...found });
    else unpaired.push(sealed);
  }
  const gone: ReceiptForm[] = [];
  for (const sealed of unpaired) {
    const found = take(({ form }) => form === sealed.form);
    if (found) pairs.push({ sealed, ...found });
    else gone.push(sealed);
  }
  return [
    ...pairs.flatMap(entryChanges),
    ...gone.map(({ sheet, form, unit, period }) =>
      change(sheet, '', verifyWording.formGone, { form, unit, period }),
    ),
    ...free.map(({ now: { sheet, form, unit, period } }) =>
      change(sheet, '', verifyWording.formAdded, { form, unit, period }),
    ),
  ];
}

function entryChanges({ sealed, now, content }: Pair): SealedChange[] {
  const { sheet } = content;
  const isComparable = sealed.entries.length === now.entries.length;
  const changes = content.entries.flatMap(({ cell, key, what }, at): SealedChange[] => {
    const [before, after] = [sealed.entries[at], now.entries[at]];
    // The identity comes first and is the same in every form; with other rows the others have no counterpart.
    if (!isComparable && !key.startsWith('identity')) return [];
    if (before?.digest === after?.digest) return [];
    if (cell === '') return [change(sheet, before?.cell ?? '', verifyWording.gone, { what })];
    return [change(sheet, cell, verifyWording.entry, { what })];
  });
  return isComparable ? changes : [...changes, change(sheet, '', verifyWording.otherRows, {})];
}

function explanationChanges(receipt: Receipt, now: Receipt, content: SubmissionContent): SealedChange[] {
  const sealed = receipt.explanations.map(({ digest }) => digest);
  const found: SealedChange[] = [];
  for (const [at, { digest }] of now.explanations.entries()) {
    const known = sealed.indexOf(digest);
    if (known >= 0) sealed.splice(known, 1);
    else {
      const { sheet = '', cell = '' } = content.explanations[at] ?? {};
      found.push(change(sheet, cell, verifyWording.explanationChanged, {}));
    }
  }
  const named = new Set(found.map(({ cell }) => cell));
  const gone = receipt.explanations.filter(({ digest, cell }) => sealed.includes(digest) && !named.has(cell));
  return [...found, ...gone.map(({ cell }) => change('', cell, verifyWording.explanationGone, {}))];
}

/** Rules about what follows from the entries: when a workbook was sealed, nothing was open. */
const RESULT_RULES: ReadonlySet<string> = new Set([computedDiffers.meta.id, totalDiffers.meta.id]);

/** The results of the form's own formulas are no content; they must follow from it. */
function resultChanges(findings: readonly SheetFindings[]): SealedChange[] {
  return openIssues(findings)
    .filter(({ ruleId }: Issue) => RESULT_RULES.has(ruleId))
    .map(({ sheet, cell, message }) => change(sheet, cell, verifyWording.result, { message }));
}
