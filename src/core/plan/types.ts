/** The words of the plan library (`seeds/README.md` shows how they are written down as data). */
import type Big from 'big.js';
import type { Period } from './period';

/**
 * How an indicator is counted.
 * - `level`: a standing count or stock at year end
 * - `increment`: added in the year; the years add up
 * - `annual`: an amount per year; the years do not add up to the target
 * - `ratio`: never added across regions
 * - `rank`: a place in a ranking; lower is better
 * - `growth`: a yearly rate of growth
 */
export type Measure = 'level' | 'increment' | 'annual' | 'ratio' | 'rank' | 'growth';

/** `range`: from {@link Target.value} to {@link Target.upper}; the lower end is enough. */
export type Comparator = '=' | '≥' | '>' | '≤' | '<' | '≈' | 'range';

export type TargetRole = 'target' | 'baseline';

export interface Indicator {
  /** Kebab-case key: `rd-intensity`. */
  readonly id: string;
  /** Official name as the annex prints it, with its unit: 全社会研发经费投入强度（%）. */
  readonly name: string;
  /** Name without the unit, for sentences: 全社会研发经费投入强度. */
  readonly label: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly direction: 'higher' | 'lower';
  /** True when the regions' figures add up to the whole. */
  readonly additive: boolean;
  /** Most decimals that the documents print. */
  readonly decimals: number;
  /** True when only whole numbers make sense (家, 个, 件, 名, 位次). */
  readonly integer: boolean;
  /** Names that mean the same and resolve to it. */
  readonly synonyms: readonly string[];
  /** Names that look alike but mean something else; they never resolve to it. */
  readonly notTheSame: readonly string[];
  /** Forms too short to be sure (小巨人): they resolve to nothing, the answer lists the choices. */
  readonly shortForms?: readonly string[];
}

export type RegionLevel = 'province' | 'city' | 'county' | 'zone' | 'subdistrict' | 'town';

export interface Region {
  /** The canonical name is the key: 南昌高新区. */
  readonly name: string;
  readonly level: RegionLevel;
  /** The region it is a part of in the plans; `null` at the top. */
  readonly parent: string | null;
  readonly synonyms: readonly string[];
  /** Names that look alike but are another place; they never resolve to it. */
  readonly notTheSame: readonly string[];
  /** Synonyms that hold only inside one document (高新区 in 洪发〔2023〕10号), by document number or title. */
  readonly synonymsIn?: Readonly<Record<string, readonly string[]>>;
  /** Forms too short to be sure (南昌, 经开区): they resolve to nothing, the answer lists the choices. */
  readonly shortForms?: readonly string[];
  /** True for the one region that a question without a region means. */
  readonly home?: boolean;
}

export interface PlanDocument {
  /** Document number (洪发〔2023〕10号), or the title where the text has no number. The key. */
  readonly key: string;
  readonly number: string | null;
  readonly title: string;
  readonly shortTitles: readonly string[];
  /** The region whose plan it is. */
  readonly issuer: string;
  readonly level: 'province' | 'city' | 'district';
  /** ISO date of issue. */
  readonly issued: string;
  readonly annexes: readonly Annex[];
  readonly statements: readonly Statement[];
  readonly responsibilities: readonly Responsibility[];
  /** True for a plan that the user keeps in his own workbook: it answers only when it is named. */
  readonly own?: boolean;
}

interface AnnexHead {
  /** Kebab-case key, also of the template that draws the annex; see {@link annexId}. */
  readonly id: string;
  readonly source: string;
  readonly title: string;
  /** For the pane in English, where somebody has translated the title. */
  readonly englishTitle?: string;
  /** 单位：家, where the table prints such a line. */
  readonly unitLine?: string | null;
}

export interface DutiesAnnex extends AnnexHead {
  readonly kind: 'duties';
  /** Headings as printed, where they are not 序号, 单位, 重点任务. */
  readonly header?: readonly string[];
  readonly rows: readonly {
    readonly row: number;
    readonly unit: string;
    readonly duties: readonly string[];
  }[];
}

/** Indicators down, years across (annex 2). */
export interface IndicatorAnnex extends AnnexHead {
  readonly kind: 'indicators';
  readonly region: string;
  /** Headings of the label columns as printed, where they are not 序号 and 指标名称; a third and more for {@link rows} `labels`. */
  readonly header?: readonly string[];
  readonly years: readonly { readonly year: number; readonly printed: string; readonly role: TargetRole }[];
  readonly rows: readonly {
    readonly row: number;
    readonly indicator: string;
    /** What stands in the label columns after the name: 亿元, 市科技局. */
    readonly labels?: readonly string[];
    readonly printed: readonly string[];
  }[];
}

/** A column of figures in an allocation. */
export interface AllocationColumn {
  readonly year: number;
  readonly printed: string;
  /** What stands above it and its neighbours: 2026年 above four quarters. */
  readonly group?: string;
  /**
   * The part of the year that the column is about. Only 全年, and a column without it, sets the target of the year; the
   * other periods are steps on the way, which the table prints and no function answers with.
   */
  readonly period?: Period;
}

/** Regions down, indicators × years across (annex 3 and the district tables). The first row is the whole. */
export interface AllocationAnnex extends AnnexHead {
  readonly kind: 'allocation';
  readonly unitLine: string | null;
  /** 县  区, 指标名称…: header of the label column as printed, one text for every header row, or one over all of them. */
  readonly labelHeader: readonly string[];
  /** Heading of a column of row numbers before the labels, where the table prints one. */
  readonly numberHeader?: string;
  /** True for 指导性任务. */
  readonly indicative: boolean;
  readonly indicators: readonly string[];
  readonly years: readonly AllocationColumn[];
  readonly spareRows: number;
  readonly rows: readonly {
    readonly row: number;
    readonly region: string;
    /** The label as printed (高新区), where it is not the canonical name. */
    readonly label: string;
    /** One text per column, indicator-major, as printed. */
    readonly printed: readonly string[];
  }[];
}

export interface TasksAnnex extends AnnexHead {
  readonly kind: 'tasks';
  /** 序号, 主要任务, 牵头单位 and, where printed, 责任单位 and 配合单位. */
  readonly header: readonly string[];
  readonly groups: readonly {
    /** `null` where the tasks stand under no heading. */
    readonly title: string | null;
    readonly tasks: readonly {
      readonly row: number;
      readonly task: string;
      /** Lines as printed; a unit per line in 牵头单位. */
      readonly lead: string;
      readonly responsible: string;
      readonly cooperating: string;
    }[];
  }[];
}

export type Annex = DutiesAnnex | IndicatorAnnex | AllocationAnnex | TasksAnnex;

/** A number that the running text sets, as written down in a document's file. */
export interface Statement {
  /** Section and paragraph: 三（一）1, 一（二）, 二（一）, 注4 for a footnote. */
  readonly section: string;
  readonly indicator: string;
  readonly region: string;
  readonly year: number | null;
  /**
   * First year of a period of several years. The figure then counts what is added over the whole period (the sum of
   * the yearly additions, or the change of a level), never the single year.
   */
  readonly fromYear?: number;
  /** Year meant by the context, where the sentence itself names none. */
  readonly impliedYear?: number;
  readonly comparator: Comparator;
  /** Digits (or the word that stands for the number) as printed: "3000", "20强", "翻番". */
  readonly printed: string;
  /** Exact decimal as text, in `unit`; `null` when the text has no number of its own. */
  readonly value: string | null;
  readonly upper?: string;
  readonly unit: string;
  readonly lead?: readonly string[];
  readonly responsible?: readonly string[];
  /** Why this place looks like a slip or cannot be read in one way only; the figure stays as printed. */
  readonly suspect?: string;
  /** Section that says the same thing first; repeats do not count twice. */
  readonly repeats?: string;
  /** Units that each have to reach the figure (各街办分别…1个以上); the figure is not their sum. */
  readonly each?: readonly string[];
}

/** Who answers for a paragraph, and what it promises without a number. */
export interface Responsibility {
  readonly section: string;
  /** Heading of the paragraph or name of the task: 布局重大战略科技力量. */
  readonly task: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  /** Qualitative milestone in the document's own few words, where it sets one. */
  readonly milestone?: string;
  readonly year?: number | null;
}

/** One number that a document sets or reports. */
export interface Target {
  readonly document: string;
  /** 附件3, 附件（一）, or the section of the running text: 三（一）1. */
  readonly source: string;
  /** Row of the annex, counted as printed (序号) or from the first row; `null` in running text. */
  readonly row: number | null;
  readonly indicator: string;
  readonly region: string;
  /** `null` where the text names none. */
  readonly year: number | null;
  /** See {@link Statement.fromYear}: such a target answers only where no figure of the single year does. */
  readonly fromYear?: number;
  /** Exact decimal; `null` when the text has no number of its own (翻番 without a base). */
  readonly value: Big | null;
  readonly upper?: Big;
  /** As the document prints it: "1.80", "预估2.0以上". */
  readonly printed: string;
  /** Words that keep the value from being a bare number (预估…以上). Such a value never answers as a number. */
  readonly qualifier?: string;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly role: TargetRole;
  /** Marks of places that look like slips in the source; kept as printed. */
  readonly suspect?: string;
  readonly impliedYear?: number;
  readonly lead?: readonly string[];
  readonly responsible?: readonly string[];
}

/** An annex as written down: without an id it gets the one of {@link annexId}. */
export type AnnexSeed = WithoutId<Annex>;
type WithoutId<Each> = Each extends Annex ? Omit<Each, 'id'> & { readonly id?: string } : never;

/** A document as its file in `seeds/documents` holds it, with the words that only this document speaks of. */
export interface DocumentSeed extends Omit<PlanDocument, 'annexes'> {
  readonly annexes: readonly AnnexSeed[];
  readonly indicators?: readonly Indicator[];
  readonly regions?: readonly Region[];
}

/** All that a library is made from. */
export interface PlanSeeds {
  readonly documents: readonly DocumentSeed[];
  readonly indicators: readonly Indicator[];
  readonly regions: readonly Region[];
}

/** Everything embedded: the documents and the words to find things by. Immutable. */
export interface PlanLibrary {
  readonly documents: readonly PlanDocument[];
  readonly indicators: readonly Indicator[];
  readonly regions: readonly Region[];
  readonly targets: readonly Target[];
}

/** Error values that a worksheet function can return. */
export type ErrorCode = '#N/A' | '#VALUE!';

/** A question that has no answer: the Excel error and one Chinese sentence. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}
