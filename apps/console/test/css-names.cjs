/** A CSS module answers its own class names, so that tests can speak of them. */
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : String(name)) });
