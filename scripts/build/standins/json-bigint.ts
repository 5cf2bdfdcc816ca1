import { parseJson } from '../../../cloudfunctions/shared/call/json';
import { foldCourierReason } from '../../../cloudfunctions/shared/failure/courier';

/**
 * Stands in for the `json-bigint` module that wx-server-sdk parses WeChat's bodies with: integers beyond 2^53 stay
 * readable as strings, and the courier's reason, which the SDK would drop, rides along in errmsg.
 */
module.exports = () => ({
  parse: (text: string) => foldCourierReason(parseJson(text)),
  stringify: JSON.stringify,
});
