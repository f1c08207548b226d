/** The words of the functions, tied to the table of the functions. */
import {
  type FunctionName,
  type FunctionTable,
  functionTable,
  isFunctionName,
} from '../core/plan/functionTable';
import { type FunctionDescription, functionDescriptions } from '../core/wording/functionDescriptions';
import type { Text } from '../core/wording/text';

/** Words for a function and for each of its arguments; what is not described does not compile. */
interface Description<Name extends FunctionName> {
  readonly does: Text;
  readonly arguments: Readonly<Record<FunctionTable[Name]['arguments'][number]['id'], Text>>;
}

export const descriptions: { readonly [Name in FunctionName]: Description<Name> } = functionDescriptions;

/** Metadata of a function as Excel reads it; only what is translated. */
interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description?: string;
    readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  }[];
}

/**
 * The metadata as Excel needs it: errors inside a block reach the functions, which name their places; without the flag
 * Excel answers with the error itself. The generator knows no comment that sets it.
 */
export function excelMetadata<T extends Metadata>(
  metadata: T,
): T & { readonly allowErrorForDataTypeAny: true } {
  return { allowErrorForDataTypeAny: true, ...metadata };
}

/** The metadata with English descriptions, for the English manifest. Names stay: formulas do not show them. */
export function englishMetadata<T extends Metadata>(metadata: T): T {
  return {
    ...metadata,
    functions: metadata.functions.map((item) => {
      if (!isFunctionName(item.id)) throw new Error(`function ${item.id} is not in the table`);
      const words: FunctionDescription = descriptions[item.id];
      const { arguments: known } = functionTable[item.id];
      return {
        ...item,
        description: words.does.en,
        parameters: item.parameters.map((parameter, place) => ({
          ...parameter,
          description: words.arguments[known[place]?.id ?? '']?.en,
        })),
      };
    }),
  };
}
