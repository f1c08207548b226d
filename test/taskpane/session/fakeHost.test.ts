import { describeLiveContract, type Hand } from '../../hosts/liveContract';
import { FakeHost } from './fakeHost';

function handOn(host: FakeHost): Hand {
  return {
    type: (sheet, row, column, value) => {
      host.type(sheet, row, column, value);
      return Promise.resolve();
    },
    select: (sheet, range) => {
      host.selected = { sheet, range };
      host.tellSelected?.(host.selected);
      return Promise.resolve();
    },
  };
}

describeLiveContract('the made-up one of these tests', ['refusesLockedCells'], () => {
  const host = new FakeHost();
  return { host, hand: handOn(host) };
});

describeLiveContract('the made-up one, as an old Excel', ['refusesLockedCells', 'originUntold'], () => {
  const host = new FakeHost();
  host.tellsOrigin = false;
  return { host, hand: handOn(host) };
});
