import fs from 'node:fs';
import path from 'node:path';

/** The one rule of this house that no public plugin has. */

const tagsByFolder = new Map();

/** Nearest package.json above a file that lies in apps/ or libs/. */
function projectTags(filename) {
  let dir = path.dirname(filename);
  while (dir !== path.dirname(dir)) {
    if (tagsByFolder.has(dir)) return tagsByFolder.get(dir);
    const manifest = path.join(dir, 'package.json');
    if (fs.existsSync(manifest)) {
      const tags = JSON.parse(fs.readFileSync(manifest, 'utf8')).nx?.tags ?? [];
      tagsByFolder.set(dir, tags);
      return tags;
    }
    dir = path.dirname(dir);
  }
  return [];
}

const taggedProject = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { untagged: 'This project has no nx tags in its package.json, so no wall protects it: add its type (and scope).' },
  },
  create(context) {
    return {
      Program(node) {
        const inWorkspace = /[\\/](apps|libs)[\\/]/.test(context.filename);
        if (inWorkspace && projectTags(context.filename).length === 0) context.report({ node, messageId: 'untagged' });
      },
    };
  },
};

export default {
  meta: { name: 'shequtong' },
  rules: { 'tagged-project': taggedProject },
};
