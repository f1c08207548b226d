import { builtPages } from './harness/build';

/** Before the suites: the first of them would wait for it, and the others with it. */
void builtPages();
