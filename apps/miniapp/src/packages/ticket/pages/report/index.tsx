import { type HomeCommunity } from '@/calls/home-community';
import { type Writer } from '@/calls/drafts';
import { currentMembership, type Me } from '@/calls/me';
import { usePerson } from '@/calls/tokens';
import { useHomeCommunity } from '@/calls/use-home-community';
import { DutyHere } from '@/calls/views/duty-here';
import { NoCommunity } from '@/calls/views/no-community';
import { View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { report } from '@/texts/report';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { TextAreaField } from '@/ui/field/text-field';
import { PageFrame } from '@/ui/frame/page-frame';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Empty, Failed } from '@/ui/state/state';
import { KeptFormFoot, StartOver, TakenUp } from '../../kept-form';
import { PhotosField } from '../../photos/photos-field';
import { limits } from '../../report-draft';
import { AlikeSheet } from './alike-sheet';
import { CategoryField } from './category-field';
import { Emergency } from './emergency';
import { PlaceFields } from './place-fields';
import { SentReport } from './sent-report';
import { type ReportForm, useReport, useReportChoices } from './use-report';
import { VisibilityField } from './visibility-field';
import './report.scss';

/** Begun anew for whoever signs in next: a page that was left open shows them nothing of the one before. */
export default function ReportPage() {
  const person = usePerson();
  return <ReportPageOf key={person} person={person} />;
}

function ReportPageOf({ person }: { person: Writer }) {
  const { home, signedIn, state, value, reload } = useHomeCommunity();
  if (home) return <Report writer={person} home={home} />;
  if (!signedIn || value) return <NotYet me={value} signedIn={signedIn} />;
  return (
    <PageFrame title={report.title}>
      <Emergency />
      {state.phase === 'failed' ? <Failed problem={state.problem} onRetry={() => void reload()} /> : <Skeleton shape="card" count={2} />}
    </PageFrame>
  );
}

/** Nobody's community yet: the emergency numbers are there all the same. */
function NotYet({ me, signedIn }: { me: Me | undefined; signedIn: boolean }) {
  const membership = me && currentMembership(me);
  const { title, text, join } = report.noCommunity;
  return (
    <PageFrame title={report.title}>
      <Emergency />
      {membership?.state === 'pending' || membership?.state === 'rejected' ? (
        <>
          <Empty
            picture="tea"
            {...report.notVerified[membership.state]}
            action={{ word: report.sent.home, onTap: () => void open('home') }}
          />
          <DutyHere areaId={membership.areaId} />
        </>
      ) : (
        <NoCommunity picture="houses" title={title} text={text} word={join} signedIn={signedIn} />
      )}
    </PageFrame>
  );
}

function Report({ writer, home }: { writer: Writer; home: HomeCommunity }) {
  const form = useReport(writer, home);
  if (form.sent) {
    return (
      <PageFrame title={report.title}>
        <SentReport sent={form.sent} office={home.name} onAnother={form.startAnew} />
      </PageFrame>
    );
  }
  return (
    <PageFrame title={report.title} footer={<Foot form={form} />}>
      <Emergency />
      <TakenUp form={form} />
      <Form form={form} home={home} />
      <AlikeSheet alike={form.alike} />
    </PageFrame>
  );
}

function Foot({ form }: { form: ReportForm }) {
  const unfinished = Object.values(form.problems).some(Boolean);
  return (
    <KeptFormFoot
      form={form}
      submit={report.submit}
      unfinished={unfinished ? report.unfinished : undefined}
      arrived={
        <>
          <Button look="primary" word={report.sent.see} onTap={() => void open('tickets')} />
          <StartOver form={form} />
        </>
      }
    />
  );
}

function Form({ form, home }: { form: ReportForm; home: HomeCommunity }) {
  const { draft, edit, problems } = form;
  const { categories, buildings } = useReportChoices(home.areaId);
  return (
    <>
      <View className="report__into">{report.into(home.name)}</View>
      <Card>
        <TextAreaField
          {...report.what}
          value={draft.text}
          error={problems.text}
          maxLength={limits.textMost}
          onChange={(text) => edit({ text })}
        />
        <PhotosField photos={form.photos} />
      </Card>
      <Card>
        <CategoryField
          reading={categories}
          text={draft.text}
          value={draft.categoryCode}
          error={problems.category}
          onChange={(categoryCode) => edit({ categoryCode })}
        />
      </Card>
      <PlaceFields form={form} buildings={buildings} />
      <Card>
        <VisibilityField value={draft.visibility} onChange={(visibility) => edit({ visibility })} />
      </Card>
    </>
  );
}
