/**
 * The tests speak jest's words. Mocha runs them here, because it keeps the code loaded from one mutant to the next
 * and stops at the first test that notices: minutes where jest takes hours. It gets the words it lacks.
 */
import { expect } from 'expect';
import { bind } from 'jest-each';
import mocha from 'mocha';

const { bdd } = mocha.interfaces;

mocha.interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on('pre-require', (words) => {
    words.expect = expect;
    words.test = words.it;
    words.beforeAll = words.before;
    words.afterAll = words.after;
    words.it.each = bind(words.it);
    words.describe.each = bind(words.describe);
  });
};
