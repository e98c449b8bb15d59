/**
 * Loaded before a child's own program (`node --import`): a child whose parent was killed ends itself, in order,
 * so that nothing keeps running behind the person's back.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
