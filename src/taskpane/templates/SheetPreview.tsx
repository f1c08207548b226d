import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BorderWeight, CellStyle, SheetModel } from '../../core/sheet/model';
import { FONT_FALLBACKS } from '../../core/sheet/model';
import { drawPreview } from './sheetDrawing';

const useStyles = makeStyles({
  // Paper is white in every theme: the sheet will look like this in print.
  paper: {
    position: 'relative',
    backgroundColor: '#ffffff',
    color: '#000000',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    padding: '6px',
  },
  small: { maxHeight: '200px' },
  large: { maxHeight: '60vh', overflow: 'auto' },
  table: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    transformOrigin: '0 0',
  },
  cell: { padding: '0 2px', overflow: 'hidden' },
  fade: {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    height: '28px',
    backgroundImage: 'linear-gradient(to bottom, rgba(255,255,255,0), #ffffff)',
  },
});

const SMALL_ROWS = 40;
const PADDING_PX = 6;
const LARGE_SCALE = 0.7;

/** A small drawing of the very sheet that will be inserted; enlarged, it can be scrolled. */
export function SheetPreview(props: {
  readonly sheet: SheetModel;
  readonly label: string;
  readonly enlarged: boolean;
}) {
  const { sheet, label, enlarged } = props;
  const styles = useStyles();
  const drawing = useMemo(() => drawPreview(sheet, enlarged ? Infinity : SMALL_ROWS), [sheet, enlarged]);
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [room, setRoom] = useState(300);
  const [tableHeight, setTableHeight] = useState(0);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setRoom(element.clientWidth - 2 * PADDING_PX);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    setTableHeight(table.current?.offsetHeight ?? 0);
  }, [drawing]);

  const scale = enlarged ? LARGE_SCALE : Math.min(1, room / drawing.width);
  const cut = !enlarged && tableHeight * scale > 200 - 2 * PADDING_PX;
  return (
    <div
      ref={box}
      className={mergeClasses(styles.paper, enlarged ? styles.large : styles.small)}
      {...(enlarged
        ? { role: 'region', tabIndex: 0, 'aria-label': label }
        : { role: 'img', 'aria-label': label })}
    >
      <div style={{ width: drawing.width * scale, height: tableHeight * scale }} aria-hidden={!enlarged}>
        <table
          ref={table}
          className={styles.table}
          role="presentation"
          style={{ width: drawing.width, transform: `scale(${scale})` }}
        >
          <colgroup>
            {drawing.columns.map((width, column) => (
              <col key={column} style={{ width }} />
            ))}
          </colgroup>
          <tbody>
            {drawing.rows.map((row, index) => (
              <tr key={index} style={row.height === undefined ? {} : { height: row.height }}>
                {row.cells.map((cell) => (
                  <td
                    key={cell.column}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.columnSpan}
                    className={styles.cell}
                    style={cellCss(cell.style)}
                  >
                    {cell.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cut && <div className={styles.fade} />}
    </div>
  );
}

function cellCss(style: CellStyle | undefined): CSSProperties {
  if (!style) return {};
  const { borders } = style;
  return {
    ...(style.font === undefined ? {} : { fontFamily: families(style.font) }),
    fontSize: `${style.size ?? 11}pt`,
    fontWeight: style.bold ? 'bold' : 'normal',
    fontStyle: style.italic ? 'italic' : 'normal',
    ...(style.color === undefined ? {} : { color: style.color }),
    ...(style.fill === undefined ? {} : { backgroundColor: style.fill }),
    textAlign: style.align ?? 'left',
    verticalAlign: style.valign ?? 'bottom',
    whiteSpace: style.wrap ? 'pre-wrap' : 'pre',
    ...(style.vertical ? { writingMode: 'vertical-rl' } : {}),
    ...(style.indent === undefined ? {} : { paddingLeft: `${2 + style.indent * 9}px` }),
    borderTop: line(borders?.top),
    borderRight: line(borders?.right),
    borderBottom: line(borders?.bottom),
    borderLeft: line(borders?.left),
  };
}

function line(weight: BorderWeight | undefined): string {
  if (weight === undefined) return 'none';
  return weight === 'thin' ? '1px solid #000' : '2px solid #000';
}

function families(font: string): string {
  return [font, ...(FONT_FALLBACKS[font] ?? [])].map((family) => `"${family}"`).join(', ');
}
