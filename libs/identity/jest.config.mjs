export { databasePreset as default } from '../tooling/jest/node.mjs';
