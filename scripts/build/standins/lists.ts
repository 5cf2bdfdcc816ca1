/**
 * What our calls through wx-server-sdk never reach, or reach only sometimes, by package or by file of a package
 * (as below node_modules). Each build checks that everything named here is still there; every test that runs a
 * bundle against the local gateway checks that nothing of it is missed.
 */
export interface StandIns {
  /** Fails with its name when anything of it is called. The text says what it is for. */
  leftOut: Record<string, string>;
  /** What is required in its place: `stand-in:` and a file of this folder, or a file of the same package. */
  replaced: Record<string, string>;
  /** A line that is written differently. */
  rewritten: Record<string, { line: string; becomes: string }>;
}

/** Required in a bundle as it stands: the file is written beside it. */
export const BESIDE = './database.js';

/** The versions the lists below were made for and tested with. */
export const CHECKED_VERSIONS = {
  'wx-server-sdk': '4.0.2',
  '@cloudbase/node-sdk': '3.17.2',
  '@cloudbase/database': '1.4.3',
  '@cloudbase/signature-nodejs': '2.2.0',
};

const inNodeSdk = (folder: string) => `@cloudbase/node-sdk/dist/${folder}/index.js`;

/** index.js of every function. */
export const FUNCTION: StandIns = {
  leftOut: {
    '@cloudbase/wx-cloud-client-sdk': 'data models',
    axios: 'the cloud machine’s own address, asked for outside of cloud functions only',
    'http-proxy-agent': 'a proxy for the SDK',
    'https-proxy-agent': 'a proxy for the SDK',
    'mime-db': 'types of files',
    'mime-types': 'types of files in a form; ours are fields',
    [inNodeSdk('ai')]: 'AI models',
    [inNodeSdk('analytics')]: 'analytics',
    [inNodeSdk('auth')]: 'custom log-ins',
    [inNodeSdk('cloudrun')]: 'containers',
    [inNodeSdk('functions')]: 'calls of other functions',
    [inNodeSdk('logger')]: 'the log service',
    [inNodeSdk('notification')]: 'template messages',
    [inNodeSdk('storage')]: 'files',
  },
  replaced: {
    'json-bigint': 'stand-in:json-bigint.ts',
    'es-set-tostringtag': 'stand-in:es-set-tostringtag.ts',
    // protobufjs looks for it and does without; none of WeChat's messages has a 64-bit field.
    long: 'stand-in:nothing.ts',
    '@cloudbase/database': 'stand-in:database-at-first-touch.ts',
  },
  rewritten: {
    // The first comparison by locale loads the whole of Unicode's order, which takes longer than the signature.
    '@cloudbase/signature-nodejs/lib/keyvalue.js': {
      line: '.sort((l, r) => l.toString().localeCompare(r))',
      becomes: '.sort(require("stand-in:key-order.ts").byKey)',
    },
    // It looks for its package.json on the disk, where a bundle has none.
    '@cloudbase/node-sdk/dist/utils/version.js': {
      line: 'exports.version = loadPackage().version;',
      becomes: 'exports.version = require("../../package.json").version;',
    },
  },
};

/** database.js, which a function loads when it first touches the cloud database. */
export const DATABASE: StandIns = {
  leftOut: {
    '@cloudbase/database/dist/commonjs/realtime/websocket-client.js': 'watching records',
  },
  replaced: {
    // Records travel as extended JSON: the binary half of the package is never used.
    'bson/lib/bson.js': './extended_json.js',
  },
  rewritten: {},
};
