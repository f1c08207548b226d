/**
 * The custom functions of Excel, namespace KC: thin wrappers, all work is in `evaluate.ts`. The comments are what the
 * metadata is made from; they carry the Chinese words of `core/wording/functionDescriptions.ts`. Identifiers of parameters are the names
 * that Excel shows. A block of cells is `unknown[][]`, because Excel hands over numbers, text and blanks together.
 */
import type { FunctionName } from '../core/plan/functionTable';
import { currentLibrary } from './currentLibrary';
import { evaluate, type Evaluation, type Failure } from './evaluate';

/** The two errors with which Excel shows a sentence. */
const ERROR_CODES = { '#N/A': 'notAvailable', '#VALUE!': 'invalidValue' } as const;

function excelError({ error, message }: Failure): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[ERROR_CODES[error]], message);
}

/** Trailing arguments that are left out arrive as `null` or `undefined`; both read as blank. */
function answer(name: FunctionName, args: readonly unknown[]): unknown[][] {
  const result: Evaluation = evaluate(currentLibrary(), name, args);
  if ('error' in result) throw excelError(result);
  const { value } = result;
  if (typeof value !== 'object') return [[value]];
  const only = value.length === 1 && value[0]?.length === 1 ? value[0][0] : undefined;
  // Builds of Excel that spoil a block with an error in it would take the sentence away, too.
  if (typeof only === 'object') throw excelError(only);
  return value.map((row) => row.map((cell) => (typeof cell === 'object' ? excelError(cell) : cell)));
}

/**
 * 查目标值
 * @customfunction TARGET
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 年份 目标年份，如2025
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function target(
  指标: unknown[][],
  年份: unknown[][],
  地区?: unknown[][],
  文件?: unknown[][],
): unknown[][] {
  return answer('TARGET', [指标, 年份, 地区, 文件]);
}

/**
 * 距目标的差距：正数为未达，0为正好，负数为超出；位次为完成值减目标
 * @customfunction GAP
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 完成值 实际完成的数字，空白时结果也为空白
 * @param 年份 目标年份，如2025
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function gap(
  指标: unknown[][],
  完成值: unknown[][],
  年份: unknown[][],
  地区?: unknown[][],
  文件?: unknown[][],
): unknown[][] {
  return answer('GAP', [指标, 完成值, 年份, 地区, 文件]);
}

/**
 * 完成率：完成值÷目标；位次为目标÷完成值
 * @customfunction COMPLETION
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 完成值 实际完成的数字，空白时结果也为空白
 * @param 年份 目标年份，如2025
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function completion(
  指标: unknown[][],
  完成值: unknown[][],
  年份: unknown[][],
  地区?: unknown[][],
  文件?: unknown[][],
): unknown[][] {
  return answer('COMPLETION', [指标, 完成值, 年份, 地区, 文件]);
}

/**
 * 完成情况：已完成、未完成，或“持平，未突破”（文件要求突破、超过时）
 * @customfunction STATUS
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 完成值 实际完成的数字，空白时结果也为空白
 * @param 年份 目标年份，如2025
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function status(
  指标: unknown[][],
  完成值: unknown[][],
  年份: unknown[][],
  地区?: unknown[][],
  文件?: unknown[][],
): unknown[][] {
  return answer('STATUS', [指标, 完成值, 年份, 地区, 文件]);
}

/**
 * 与序时进度之差：完成值减去该日应完成的数字
 * @customfunction PACE
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 完成值 实际完成的数字，空白时结果也为空白
 * @param 日期 截至日期，如2024-06-30
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function pace(
  指标: unknown[][],
  完成值: unknown[][],
  日期: unknown[][],
  地区?: unknown[][],
  文件?: unknown[][],
): unknown[][] {
  return answer('PACE', [指标, 完成值, 日期, 地区, 文件]);
}

/**
 * 达到目标所需的年均增长率
 * @customfunction REQUIRED_GROWTH
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 完成值 起算年份实际完成的数字
 * @param 起算年份 完成值所属年份
 * @param 目标年份 目标所属年份
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function requiredGrowth(
  指标: unknown[][],
  完成值: unknown[][],
  起算年份: unknown[][],
  目标年份: unknown[][],
  地区?: unknown[][],
  文件?: unknown[][],
): unknown[][] {
  return answer('REQUIRED_GROWTH', [指标, 完成值, 起算年份, 目标年份, 地区, 文件]);
}

/**
 * 列出一份文件（省略时为现行文件）中各年份及其目标
 * @customfunction SERIES
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function series(指标: unknown, 地区?: unknown, 文件?: unknown): unknown[][] {
  return answer('SERIES', [指标, 地区, 文件]);
}

/**
 * 列出任务分解：下属地区及其目标
 * @customfunction ALLOCATION
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 年份 目标年份，如2025
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function allocation(指标: unknown, 年份: unknown, 地区?: unknown, 文件?: unknown): unknown[][] {
  return answer('ALLOCATION', [指标, 年份, 地区, 文件]);
}

/**
 * 核对分解：合计与目标一致时为“通过”，否则说明问题
 * @customfunction ALLOCATION_CHECK
 * @param 数值 一列按官方顺序排列的数值，或名称、数值两列（顺序不限）
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 年份 目标年份，如2025
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @param 权数 比率指标各行的权数，如当年GDP
 * @returns 结果
 */
export function allocationCheck(
  数值: unknown[][],
  指标: unknown,
  年份: unknown,
  地区?: unknown,
  文件?: unknown,
  权数?: unknown[][],
): unknown[][] {
  return answer('ALLOCATION_CHECK', [数值, 指标, 年份, 地区, 文件, 权数]);
}

/**
 * 列出地区、所填数、文件数和差额
 * @customfunction ALLOCATION_DIFF
 * @param 数值 一列按官方顺序排列的数值，或名称、数值两列（顺序不限）
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 年份 目标年份，如2025
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function allocationDiff(
  数值: unknown[][],
  指标: unknown,
  年份: unknown,
  地区?: unknown,
  文件?: unknown,
): unknown[][] {
  return answer('ALLOCATION_DIFF', [数值, 指标, 年份, 地区, 文件]);
}

/**
 * 按权数分配总数，各部分之和正好等于总数（最大余额法）
 * @customfunction ALLOCATE
 * @param 总数 要分配的总数
 * @param 权数 各部分的权数，空白不参加分配
 * @param 小数位数 各部分保留的小数位数，省略时与总数相同
 * @param 下限 各部分的最低数，一个数或与权数一样多
 * @returns 结果
 */
export function allocate(
  总数: unknown,
  权数: unknown[][],
  小数位数?: unknown,
  下限?: unknown[][],
): unknown[][] {
  return answer('ALLOCATE', [总数, 权数, 小数位数, 下限]);
}

/**
 * 查目标出处：文号和附件或章节
 * @customfunction SOURCE
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 年份 目标年份，如2025
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function source(
  指标: unknown[][],
  年份: unknown[][],
  地区?: unknown[][],
  文件?: unknown[][],
): unknown[][] {
  return answer('SOURCE', [指标, 年份, 地区, 文件]);
}

/**
 * 查指标或任务的牵头单位和责任单位，或一个单位牵头的事项
 * @customfunction LEAD
 * @param 指标 指标、任务名称，或单位名称，如“市科技局”
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function lead(指标: unknown[][], 文件?: unknown[][]): unknown[][] {
  return answer('LEAD', [指标, 文件]);
}

/**
 * 列出各文件的说法：文号、目标、发文日期、出处，现行文件在前
 * @customfunction CONFLICTS
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 年份 目标年份，如2025
 * @param 地区 地区或单位名称，省略时为发文地区
 * @returns 结果
 */
export function conflicts(指标: unknown, 年份: unknown, 地区?: unknown): unknown[][] {
  return answer('CONFLICTS', [指标, 年份, 地区]);
}

/**
 * 列出指标名称和计量单位
 * @customfunction INDICATORS
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function indicators(文件?: unknown): unknown[][] {
  return answer('INDICATORS', [文件]);
}

/**
 * 列出地区名称
 * @customfunction REGIONS
 * @param 地区 上级地区，省略时列出全部
 * @returns 结果
 */
export function regions(地区?: unknown): unknown[][] {
  return answer('REGIONS', [地区]);
}

/**
 * 列出文件：文号、标题、发文地区、发文日期
 * @customfunction DOCUMENTS
 * @returns 结果
 */
export function documents(): unknown[][] {
  return answer('DOCUMENTS', []);
}
