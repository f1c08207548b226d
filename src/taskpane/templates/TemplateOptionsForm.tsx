import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PlanLibrary, Region } from '../../core/plan/types';
import type { Period, Template, TemplateOptions } from '../../core/templates/template';
import { PERIODS } from '../../core/templates/template';
import { paneTemplates } from '../../core/wording/pane';
import { usePlans, useSay } from '../shell/SessionContext';
import { choicesOf, documentsFor, offersFormulas } from './templateOptions';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  wide: { gridColumn: '1 / -1' },
});

/** Asks for what the template needs: unit, year, period. */
export function TemplateOptionsForm(props: {
  readonly template: Template;
  readonly options: TemplateOptions;
  readonly onChange: (options: TemplateOptions) => void;
}) {
  const { template, options, onChange } = props;
  const styles = useStyles();
  const say = useSay();
  const library = usePlans();
  const choices = choicesOf(library, template);
  const units = choices.map((choice) => choice.unit);
  const years = choices.find((choice) => choice.unit === options.region)?.years ?? [];
  const documents = useMemo(() => documentsFor(library, template, options), [library, template, options]);
  const asksFormulas = useMemo(
    () => offersFormulas(library, template, options),
    [library, template, options],
  );
  return (
    <div className={styles.form}>
      {template.needs.includes('region') && (
        <Field label={say(paneTemplates.region)} className={styles.wide}>
          <Select
            value={options.region ?? ''}
            onChange={(_, data) => {
              onChange({ ...options, region: data.value });
            }}
          >
            {unitGroups(library, units).map(({ parent, regions }) =>
              parent === null ? (
                regions.map((name) => <option key={name}>{name}</option>)
              ) : (
                <optgroup key={parent} label={parent}>
                  {regions.map((name) => (
                    <option key={name}>{name}</option>
                  ))}
                </optgroup>
              ),
            )}
          </Select>
        </Field>
      )}
      {template.needs.includes('year') && (
        <Field label={say(paneTemplates.year)}>
          <Select
            value={String(options.year ?? '')}
            onChange={(_, data) => {
              onChange({ ...options, year: Number(data.value) });
            }}
          >
            {years.map((year) => (
              <option key={year} value={year}>
                {say(paneTemplates.yearItem, { year })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {template.needs.includes('period') && (
        <Field label={say(paneTemplates.period)}>
          <Select
            value={options.period ?? ''}
            onChange={(_, data) => {
              onChange({ ...options, period: data.value as Period });
            }}
          >
            {PERIODS.map((period) => (
              <option key={period}>{period}</option>
            ))}
          </Select>
        </Field>
      )}
      {documents.length > 0 && (
        <Field label={say(paneTemplates.document)} className={styles.wide}>
          <Select
            value={options.document ?? ''}
            onChange={(_, data) => {
              onChange({ ...options, document: data.value });
            }}
          >
            <option value="">{say(paneTemplates.documentInForce)}</option>
            {documents.map((key) => (
              <option key={key}>{key}</option>
            ))}
          </Select>
        </Field>
      )}
      {asksFormulas && <FormulasField options={options} onChange={onChange} />}
    </div>
  );
}

/** Whether the form is to do its sums with native formulas or with those of the product. */
function FormulasField(props: {
  readonly options: TemplateOptions;
  readonly onChange: (options: TemplateOptions) => void;
}) {
  const { options, onChange } = props;
  const styles = useStyles();
  const say = useSay();
  const isKc = options.formulas === 'kc';
  return (
    <Field
      label={say(paneTemplates.formulas)}
      hint={say(isKc ? paneTemplates.formulasKcHint : paneTemplates.formulasNativeHint)}
      className={styles.wide}
    >
      <Select
        value={isKc ? 'kc' : 'native'}
        onChange={(_, data) => {
          onChange({ ...options, formulas: data.value === 'kc' ? 'kc' : 'native' });
        }}
      >
        <option value="native">{say(paneTemplates.formulasNative)}</option>
        <option value="kc">{say(paneTemplates.formulasKc)}</option>
      </Select>
    </Field>
  );
}

/** Units under their parent, where the parent is a unit of the list too; the others stand alone at the top. */
function unitGroups(
  library: PlanLibrary,
  units: readonly string[],
): readonly { parent: string | null; regions: readonly string[] }[] {
  const regions = units
    .map((name) => library.regions.find((region) => region.name === name))
    .filter((region): region is Region => region !== undefined);
  const parents = [...new Set(regions.map((region) => region.parent))].filter(
    (parent): parent is string => parent !== null && units.includes(parent),
  );
  const single = regions.filter((region) => region.parent === null || !parents.includes(region.parent));
  return [
    { parent: null, regions: single.map((region) => region.name) },
    ...parents.map((parent) => ({
      parent,
      regions: regions.filter((region) => region.parent === parent).map((region) => region.name),
    })),
  ];
}
