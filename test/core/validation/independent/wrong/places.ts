/** Figures that are right somewhere else: another row, column, year, unit or question. */
import { facts } from './reached';
import { cityReport, counts, indicators, swap, wholeYear, type Kind } from './kind';
import { indicatorOf } from '../facts';
import { rounded } from '../formula';
import { type } from '../sheets';

export const placeKinds: readonly Kind[] = [
  {
    name: 'all figures zero',
    why: 'zeros typed to get the form through',
    base: indicators(),
    spoil: (scene) => {
      const spots = scene.figures();
      for (const spot of spots) type(spot, 0);
      return spots;
    },
  },
  {
    name: 'base of last year copied as reached',
    why: 'the column 上年基数 was pasted into 本期完成值',
    base: cityReport({ period: '全年' }),
    spoil: (scene) => {
      const spots = scene.figures().filter((spot) => typeof scene.beside(spot, 'before')?.value === 'number');
      for (const spot of spots) type(spot, scene.beside(spot, 'before')?.value ?? null);
      return spots.length > 4 ? spots : null;
    },
  },
  {
    name: 'targets copied as reached in a first quarter',
    why: 'every figure is the whole year target, to the digit, in March',
    base: indicators({ period: '一季度' }),
    spoil: (scene) => {
      const spots = scene.figures();
      for (const spot of spots) type(spot, scene.beside(spot, 'target')?.value ?? null);
      return spots.length > 2 ? spots : null;
    },
  },
  {
    name: 'targets of the next year copied as reached',
    why: 'every figure is the target of the next year, to the digit',
    base: cityReport({ year: 2024, period: '上半年' }),
    spoil: (scene) => {
      const known = facts(scene.page);
      const spots = scene.figures();
      for (const spot of spots) type(spot, known.goal(spot.binding.indicator ?? '', '南昌市', 2025));
      return spots;
    },
  },
  {
    name: 'completion rate typed as the figure',
    why: '0.96 typed for 96 % of the target',
    base: wholeYear,
    spoil: (scene) =>
      scene.retype(
        (id, value) => counts(id, value),
        (value, spot) => rounded(value / Number(scene.beside(spot, 'target')?.value), 2),
      ),
  },
  {
    name: 'gap typed as the figure',
    why: 'what is missing typed where what was reached is asked for',
    base: indicators({ period: '前三季度' }),
    spoil: (scene) =>
      scene.retype(
        (id, value) => counts(id, value) && value >= 100,
        (value, spot) => {
          const gap = Number(scene.beside(spot, 'target')?.value) - value;
          return gap > 0 ? gap : undefined;
        },
      ),
  },
  {
    name: 'figures of two rows swapped',
    why: 'two neighbouring rows hold each the figure of the other',
    base: indicators(),
    spoil: (scene) => {
      const spots = scene.figures();
      const at = scene.random.integer(0, Math.max(0, spots.length - 2));
      const [one, other] = [spots[at], spots[at + 1]];
      if (
        !one ||
        !other ||
        Math.max(Number(one.value), Number(other.value)) <
          3 * Math.min(Number(one.value), Number(other.value)) + 5
      )
        return null;
      swap(one, other);
      return [one, other];
    },
  },
  {
    name: 'column shifted down by a row',
    why: 'pasted one row too low: every figure belongs to the row above',
    base: cityReport(),
    spoil: (scene) => {
      const spots = scene.figures();
      const values = spots.map(({ value }) => value);
      for (const [at, spot] of spots.entries()) type(spot, values[at - 1] ?? values.at(-1) ?? null);
      return spots;
    },
  },
  {
    name: 'some rows shifted up',
    why: 'one figure was left out, and those below moved up',
    base: cityReport(),
    spoil: (scene) => {
      const spots = scene.figures().slice(scene.random.integer(2, 9));
      const values = spots.map(({ value }) => value);
      for (const [at, spot] of spots.entries()) type(spot, values[at + 1] ?? null);
      return spots;
    },
  },
  {
    name: 'figure one column to the left',
    why: 'typed over the official target, and its own cell left blank',
    base: indicators(),
    spoil: (scene) => {
      const spot = scene.figure();
      const target = spot && scene.beside(spot, 'target');
      if (!target || target.value === spot.value) return null;
      type(target, spot.value);
      type(spot, null);
      return [target, spot];
    },
  },
  {
    name: 'figures one column to the right',
    why: 'typed over the formulas of 差距, and their own cells left blank',
    base: indicators(),
    spoil: (scene) => {
      const spots = scene.figures();
      return spots.flatMap((spot) => {
        const gap = scene.beside(spot, 'gap');
        if (!gap) return [];
        type(gap, spot.value);
        type(spot, null);
        return [spot, gap];
      });
    },
  },
  {
    name: 'figure among the reasons',
    why: 'the figure stands under 未完成原因, and its own cell is blank',
    base: indicators(),
    spoil: (scene) => {
      const spot = scene.figure();
      const reason = spot && scene.beside(spot, 'reason');
      if (!reason) return null;
      type(reason, spot.value);
      type(spot, null);
      return [spot, reason];
    },
  },
  {
    name: 'figures of another unit',
    why: 'the column of a unit several times as large was copied',
    base: indicators({ region: '湾里管理局' }),
    spoil: (scene) => {
      const known = facts(scene.page);
      const { year = 2025, period = '全年' } = scene.page.options;
      const spots = scene.figures();
      for (const spot of spots) type(spot, known.at(spot.binding.indicator ?? '', '南昌县', year, period));
      return spots;
    },
  },
  {
    name: 'figure of the whole city',
    why: 'the total of the city typed into the form of a district',
    base: indicators({ region: '青山湖区' }),
    spoil: (scene) =>
      scene.retype(
        (id) => indicatorOf(id).additive,
        (_, spot) => {
          const { year = 2025, period = '全年' } = scene.page.options;
          return facts(scene.page).at(spot.binding.indicator ?? '', '南昌市', year, period);
        },
      ),
  },
  {
    name: 'one figure left out',
    why: 'the figure of a whole year is asked for',
    base: wholeYear,
    spoil: (scene) => scene.retype(null, () => null),
  },
];
