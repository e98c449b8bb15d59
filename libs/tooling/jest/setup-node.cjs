require('reflect-metadata');
// The product's time zone; tests that depend on the machine's would pass in Shanghai only.
process.env.TZ = 'UTC';
