/**
 * The one store of the add-in: what the pane shows and what pane and ribbon commands do. It knows no DOM and no
 * Office, so that it is tested with a made-up host. Each file beside it owns one slice; this one joins them.
 */
import type { PlanLibrary } from '../../core/plan/types';
import type { Template, TemplateOptions } from '../../core/templates/template';
import type { Fix, Issue } from '../../core/validation/issue';
import type { Validator } from '../../core/validation/validate';
import type { Language } from '../../core/wording/text';
import { Checking } from './checking';
import { Inserting, type TemplateRequest } from './inserting';
import { Planning } from './planning';
import { type FormulaRequest, Putting } from './putting';
import { Reviewing } from './reviewing';
import type { CheckScope } from './state';
import { Store, type StoreParts } from './store';

export interface SessionParts extends StoreParts {
  readonly templates: readonly Template[];
  readonly validate: Validator;
  /** Lets the worksheet functions answer from another library. */
  readonly answerFrom: (library: PlanLibrary) => void;
  /** False where the worksheet functions run in a page of their own, which hears nothing of this one. */
  readonly functionsShareThePage: () => boolean;
}

export class Session {
  private readonly store: Store;
  private readonly inserting: Inserting;
  private readonly planning: Planning;
  private readonly checking: Checking;
  private readonly reviewing: Reviewing;
  private readonly putting: Putting;

  constructor(private readonly parts: SessionParts) {
    const store = new Store(parts);
    this.store = store;
    this.inserting = new Inserting(store, parts.templates);
    this.planning = new Planning(store, parts.answerFrom);
    this.checking = new Checking(store, parts.validate);
    this.reviewing = new Reviewing(store, () => this.checking.checkAgain());
    this.putting = new Putting(store);
    this.subscribe = store.subscribe;
    this.getState = store.getState;
    this.say = store.say;
    this.list = store.list;
  }

  readonly subscribe: Store['subscribe'];
  readonly getState: Store['getState'];
  /** Words a sentence in the language of the session. */
  readonly say: Store['say'];
  /** Names as a sentence lists them. */
  readonly list: Store['list'];

  get templates(): readonly Template[] {
    return this.parts.templates;
  }

  /** The official documents, and the plans of this workbook that could be read. */
  get library(): PlanLibrary {
    return this.store.getState().library;
  }

  get language(): Language {
    return this.store.language;
  }

  get functionsShareThePage(): boolean {
    return this.parts.functionsShareThePage();
  }

  speak(language: Language): void {
    this.store.speak(language);
  }

  now(): Date {
    return this.store.now();
  }

  showTab(tab: string): void {
    this.store.showTab(tab);
  }

  dismissNotice(tab: string): void {
    this.store.dismissNotice(tab);
  }

  /**
   * Follows the workbook from now on: findings on show are marked as old when it changes, and its own plans answer as
   * they stand in it.
   */
  async watch(): Promise<void> {
    try {
      await this.store.host.onChanged((change) => {
        const author = this.store.authorOf(change);
        // Sheets that this product inserts or removes hold no plan; asking them would double the cost of inserting.
        if (!Inserting.isAbout(author)) this.planning.follow(change);
        if (!author) this.checking.follow(change);
      });
    } catch {
      // An Excel without these events leaves the findings unmarked; everything else works.
    }
    await this.planning.readNext();
  }

  /**
   * Inserts one template. Options it needs and that are not given are taken from the last use, else from the plan.
   *
   * @returns true when the sheet is there; otherwise the reason stands in the notice of the tab.
   */
  insertTemplate(id: string, options: TemplateOptions = {}): Promise<boolean> {
    return this.inserting.insertTemplates([{ id, options }]);
  }

  insertTemplates(requests: readonly TemplateRequest[]): Promise<boolean> {
    return this.inserting.insertTemplates(requests);
  }

  insertAllAnnexes(): Promise<boolean> {
    return this.inserting.insertAllAnnexes();
  }

  removeInserted(): Promise<boolean> {
    return this.inserting.removeInserted();
  }

  freezeFormulas(): Promise<boolean> {
    return this.inserting.freezeFormulas();
  }

  unfreezeFormulas(): Promise<boolean> {
    return this.inserting.unfreezeFormulas();
  }

  markPlan(name: string): Promise<boolean> {
    return this.planning.markPlan(name);
  }

  unmarkPlan(sheet: string): Promise<boolean> {
    return this.planning.unmarkPlan(sheet);
  }

  rereadPlans(): Promise<boolean> {
    return this.planning.rereadPlans();
  }

  validate(scope: CheckScope = 'workbook'): Promise<boolean> {
    return this.checking.validate(scope);
  }

  stopCheck(): void {
    this.checking.stopCheck();
  }

  setLive(live: boolean): Promise<void> {
    return this.checking.setLive(live);
  }

  goTo(sheet: string, address: string, tab = 'validate'): Promise<boolean> {
    return this.reviewing.goTo(sheet, address, tab);
  }

  applyFixes(fixes: readonly Fix[]): Promise<boolean> {
    return this.reviewing.applyFixes(fixes);
  }

  undoFixes(): Promise<boolean> {
    return this.reviewing.undoFixes();
  }

  explain(issue: Issue, text: string, by: string): Promise<boolean> {
    return this.reviewing.explain(issue, text, by);
  }

  withdrawExplanation(issue: Issue): Promise<boolean> {
    return this.reviewing.withdrawExplanation(issue);
  }

  insertReport(): Promise<boolean> {
    return this.reviewing.insertReport();
  }

  markFindings(): Promise<boolean> {
    return this.reviewing.markFindings();
  }

  clearMarks(): Promise<boolean> {
    return this.reviewing.clearMarks();
  }

  selectedCell(): Promise<string | null> {
    return this.putting.selectedCell();
  }

  putFormula(request: FormulaRequest): Promise<boolean> {
    return this.putting.putFormula(request);
  }

  putValue(value: number, numberFormat: string): Promise<boolean> {
    return this.putting.putValue(value, numberFormat);
  }
}
