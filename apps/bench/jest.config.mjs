export { default } from '../../libs/tooling/jest/node.mjs';
