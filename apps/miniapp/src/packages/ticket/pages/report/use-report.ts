import { useState } from 'react';
import { chooseMedia, dropMedia, viewPhotos } from '@/platform/media';
import { type LocalMedia } from '@/platform/media-types';
import { forget, recall, remember } from '@/platform/storage';
import { report } from '@/texts/tickets';
import { ask, toast } from '@/ui/feedback';
import { emptyDraft, isEmpty, isReportDraft, limits, type ReportDraft } from '../../report-draft';

const storedAs = 'report-draft';

/** The state of the report form. What is typed is kept on the phone with every letter, so nothing is lost offline. */
export function useReport() {
  const [draft, setDraft] = useState<ReportDraft>(() => recall(storedAs, isReportDraft) ?? emptyDraft);
  const [restored, setRestored] = useState(() => !isEmpty(draft));
  const [photos, setPhotos] = useState<LocalMedia[]>([]);

  const change = (part: Partial<ReportDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    remember(storedAs, next);
  };
  const keep = () => {
    const kept = remember(storedAs, draft);
    toast(kept ? report.kept : report.notKept, kept ? 'done' : 'notice');
  };
  const startOver = async () => {
    if (!(await ask({ ...report.startOverQuestion, danger: true }))) return;
    forget(storedAs);
    photos.forEach(dropMedia);
    setPhotos([]);
    setDraft(emptyDraft);
    setRestored(false);
  };
  const addPhotos = async () => {
    const chosen = await chooseMedia(limits.photosMost - photos.length, true);
    setPhotos((before) => [...before, ...chosen]);
  };
  const removePhoto = (path: string) => {
    photos.filter((photo) => photo.path === path).forEach(dropMedia);
    setPhotos(photos.filter((photo) => photo.path !== path));
  };
  const viewPhoto = (path: string) => viewPhotos(photos.map((photo) => photo.path), path);

  return { draft, photos, restored, change, keep, startOver, addPhotos, removePhoto, viewPhoto };
}
