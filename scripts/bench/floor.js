// What any answer over the network needs of Node itself: nothing that loads these can load faster.
require('node:http');
require('node:https');
require('node:zlib');
require('node:crypto');
