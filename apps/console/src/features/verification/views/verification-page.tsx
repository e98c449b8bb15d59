import { levelOf } from '@shequtong/kernel';
import { useSearchParams } from 'react-router';
import { useWorkArea } from '../../../session/work-area.js';
import { useMay } from '../../../session/session-context.js';
import { shellTexts } from '../../../texts/shell.js';
import { verificationTexts as t } from '../../../texts/verification.js';
import { EmptyState, NoPermission } from '../../../ui/feedback/states.js';
import { SavedFilterBar } from '../../../ui/filters/saved-filter-bar.js';
import { Page } from '../../../ui/page/page.js';
import { KeysetTable } from '../../../ui/table/keyset-table.js';
import { type Case } from '../calls/verification-calls.js';
import { caseStateOf, caseStates, nextCase } from '../case-rules.js';
import { useCases } from '../use-cases.js';
import { columnsOf } from './case-columns.js';
import { CaseDrawer } from './case-drawer.js';

const rowId = (row: Case): string => row.caseId;
const CASE_ID = /^[0-9a-f-]{36}$/;

/** Who the roster does not settle, the longest waiting first. Decided one by one: there is nothing to select. */
export function VerificationPage() {
  const { area } = useWorkArea();
  const may = useMay('verification.review', area.areaId);
  if (!may || levelOf(area.areaId) !== 'community') {
    return (
      <Page title={shellTexts.sections.verification}>
        <NoPermission action={t.notHere} />
      </Page>
    );
  }
  return <Queue key={area.areaId} areaId={area.areaId} />;
}

function Queue({ areaId }: { readonly areaId: number }) {
  const [query, setQuery] = useSearchParams();
  const state = caseStateOf(query.get('state'));
  const list = useCases(areaId, state);
  const asked = query.get('open') ?? '';
  const openId = CASE_ID.test(asked) ? asked : undefined;
  const open = (id: string | undefined): void => {
    const next = new URLSearchParams(query);
    if (id === undefined) next.delete('open');
    else next.set('open', id);
    setQuery(next, { replace: true });
  };
  const ids = list.rows.map(rowId);
  const presets = caseStates.map((one) => ({ id: one, name: t.presets[one], query: one === 'open' ? '' : `state=${one}` }));
  const empty = state === 'open' ? <EmptyState title={t.emptyOpen} next={t.emptyOpenNext} /> : <EmptyState title={t.empty} />;
  return (
    <Page
      title={shellTexts.sections.verification}
      toolbar={<SavedFilterBar presets={presets} own={[]} query={query.toString()} onApply={(next) => setQuery(next)} />}
    >
      <KeysetTable label={t.list} columns={columnsOf(state)} list={list} rowId={rowId} openId={openId} onOpen={open} empty={empty} />
      <CaseDrawer areaId={areaId} caseId={openId} rowIds={ids} onOpen={open} onDecided={(decided) => open(nextCase(ids, decided))} />
    </Page>
  );
}
