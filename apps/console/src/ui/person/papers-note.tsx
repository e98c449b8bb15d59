import { uiTexts } from '../../texts/ui.js';
import prose from '../prose/prose.module.css';

/** Where the pictures of a paper are: behind a reason at first, then in the person's badge above. */
export const PapersNote = ({ shown }: { readonly shown: boolean }) => (
  <p className={prose.faint}>{shown ? uiTexts.person.papersShown : uiTexts.person.papersHidden}</p>
);
