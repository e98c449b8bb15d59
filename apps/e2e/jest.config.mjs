export { databasePreset as default } from '../../libs/tooling/jest/node.mjs';
