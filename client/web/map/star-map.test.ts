// The map: what lies where, and what a pointer or a key means on it.
import { describe, expect, it } from 'vitest';
import {
  chartOf,
  findSystems,
  fit,
  neighbourTowards,
  securityColour,
  shownSecurity,
  systemAt,
  toScreen,
} from './star-map.ts';

const chart = chartOf({
  regions: [
    { regionId: 1, name: 'East' },
    { regionId: 2, name: 'Empty' },
  ],
  solarSystemIds: [11, 12, 13],
  names: ['Ashfall', 'Bay of Ash', 'Corrow'],
  constellationIds: [5, 5, 5],
  regionIds: [1, 1, 1],
  securityStatuses: [0.9, 0.02, -0.5],
  xs: [0, 10, 0],
  ys: [0, 0, 10],
  gatesFrom: [0, 0],
  gatesTo: [1, 2],
});

describe('the star map', () => {
  it('knows where gates lead, both ways, and leaves out regions without systems', () => {
    const near = chart.neighbours.get(11)?.map(({ name }) => name);
    expect(near).toEqual(['Bay of Ash', 'Corrow']);
    expect(chart.neighbours.get(13)?.map(({ name }) => name)).toEqual(['Ashfall']);
    expect(chart.regions.map(({ name }) => name)).toEqual(['East']);
  });

  it('fits onto any screen, and finds what a pointer means', () => {
    for (const size of [
      { width: 1_000, height: 400 },
      { width: 320, height: 600 },
    ]) {
      const view = fit(chart.systems, size);
      for (const system of chart.systems) {
        const point = toScreen(view, system);
        expect(point.x).toBeGreaterThan(0);
        expect(point.x).toBeLessThan(size.width);
        expect(point.y).toBeGreaterThan(0);
        expect(point.y).toBeLessThan(size.height);
        const beside = { x: point.x + 4, y: point.y - 4 };
        expect(systemAt(chart.systems, view, beside, 18)).toBe(system);
      }
      expect(systemAt(chart.systems, view, { x: -500, y: -500 }, 18)).toBeUndefined();
    }
  });

  it('is walked by arrows, through gates alone', () => {
    expect(neighbourTowards(chart, 11, { x: 1, y: 0 })?.name).toBe('Bay of Ash');
    expect(neighbourTowards(chart, 11, { x: 0, y: 1 })?.name).toBe('Corrow');
    expect(neighbourTowards(chart, 11, { x: -1, y: 0 })).toBeUndefined();
    expect(neighbourTowards(chart, 99, { x: 1, y: 0 })).toBeUndefined();
  });

  it('finds systems by their names, those that begin so first', () => {
    expect(findSystems(chart, 'ASH', 5).map(({ name }) => name)).toEqual(['Ashfall', 'Bay of Ash']);
    expect(findSystems(chart, ' ', 5)).toEqual([]);
  });

  it('never shows a little security as none', () => {
    expect(shownSecurity(0.02)).toBe(0.1);
    expect(shownSecurity(-0.02)).toBe(-0);
    expect(shownSecurity(0.45)).toBe(0.5);
    expect(securityColour(-1)).toBe(securityColour(0));
    expect(securityColour(1)).not.toBe(securityColour(0.5));
  });
});
