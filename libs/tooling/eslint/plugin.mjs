import fs from 'node:fs';
import path from 'node:path';

/** The rules of this house that no public plugin has. */

const manifests = new Map();

/** Nearest package.json above a file that lies in apps/ or libs/. */
function manifestOf(filename) {
  let dir = path.dirname(filename);
  while (dir !== path.dirname(dir)) {
    if (manifests.has(dir)) return manifests.get(dir);
    const file = path.join(dir, 'package.json');
    if (fs.existsSync(file)) {
      const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
      manifests.set(dir, manifest);
      return manifest;
    }
    dir = path.dirname(dir);
  }
  return {};
}

const inWorkspace = (filename) => /[\\/](apps|libs)[\\/]/.test(filename);

const taggedProject = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { untagged: 'This project has no nx tags in its package.json, so no wall protects it: add its type (and scope).' },
  },
  create(context) {
    return {
      Program(node) {
        if (inWorkspace(context.filename) && !manifestOf(context.filename).nx?.tags?.length)
          context.report({ node, messageId: 'untagged' });
      },
    };
  },
};

/**
 * Nx knows what a project builds on from its package.json alone. An import that is not listed there works, but a change
 * on its other side would leave old results of lint, typecheck and tests in the cache.
 */
const declaredProject = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      undeclared:
        '{{name}} is imported but not in the dependencies of package.json, so cached results would not notice when it changes: list it.',
    },
  },
  create(context) {
    const { name: self, dependencies, devDependencies, peerDependencies } = manifestOf(context.filename);
    const declared = { ...dependencies, ...devDependencies, ...peerDependencies };
    const check = (node) => {
      const name = /^@shequtong\/[^/]+/.exec(String(node.source?.value ?? ''))?.[0];
      if (name && name !== self && !(name in declared)) context.report({ node, messageId: 'undeclared', data: { name } });
    };
    return inWorkspace(context.filename)
      ? { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check }
      : {};
  },
};

export default {
  meta: { name: 'shequtong' },
  rules: { 'tagged-project': taggedProject, 'declared-project': declaredProject },
};
