// The documents' own sample of a cloud function, the baseline of the bench: the SDK from node_modules, one call.
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async (event) => {
  try {
    return await cloud.openapi.logistics[process.env.SAMPLE_METHOD](event);
  } catch (error) {
    return error;
  }
};
