import { atFirstTouch } from './at-first-touch';

/** Most calls touch no record: those of the staff that is listed at build time, to anything but the ledger. */
module.exports = atFirstTouch(() => require('./database.js'));
