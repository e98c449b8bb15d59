import path from 'node:path';
import { fileURLToPath } from 'node:url';

const built = path.join(path.dirname(fileURLToPath(import.meta.url)), 'dist');
const commands = [
  'create-administrator',
  'deadline',
  'import-areas',
  'migrate',
  'publish-privacy-notice',
  'rotate-keys',
  'verify-proof',
  'verify-trace',
  'write-openapi',
];

/** Not gathered: packages with binaries, or with files beside their code, which they look for from where they lie. */
const apart = /^(sharp|@node-rs\/argon2|swagger-ui-dist|pdfkit)(\/|$)/;

/** Drivers, transports and adapters that packages offer and this product does not install. */
const neverLoaded =
  /^(@nestjs\/(microservices|platform-express|websockets)|@fastify\/view|class-transformer\/storage|cosmiconfig|pg-native|pg-query-stream|better-sqlite3|sqlite3|sql\.js|mysql2?|mssql|mongodb|oracledb|hdb-pool|ioredis|redis|react-native-sqlite-storage|typeorm-aurora-data-api-driver|@sap\/.+|@google-cloud\/.+)(\/|$)/;

/**
 * Gathers each program of the API into few files: a start spends half of its time on finding and reading 2,800 of them.
 * Names are kept, because Nest and the log call classes by them.
 */
export default {
  input: Object.fromEntries([
    ...['main', 'worker'].map((name) => [name, path.join(built, `${name}.js`)]),
    ...commands.map((name) => [name, path.join(built, 'commands', `${name}.js`)]),
  ]),
  platform: 'node',
  external: [apart, neverLoaded],
  output: {
    dir: path.join(built, 'programs'),
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name].js',
    keepNames: true,
    cleanDir: true,
  },
  onLog(level, log, show) {
    // What is neither installed nor named above would be missed by whoever runs the program.
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    show(level, log);
  },
};
