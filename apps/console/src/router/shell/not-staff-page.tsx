import { Button } from 'antd';
import { useSessionServices } from '../../session/session-context.js';
import { shellTexts as t } from '../../texts/shell.js';
import { EmptyState } from '../../ui/feedback/states.js';

/** A resident who found the console: told where to go, not left at a locked door. */
export function NotStaffPage() {
  const { store } = useSessionServices();
  return (
    <main>
      <EmptyState
        picture="closed"
        title={t.notStaff}
        next={t.notStaffNext}
        action={<Button onClick={() => void store.signOut()}>{t.signOut}</Button>}
      />
    </main>
  );
}
