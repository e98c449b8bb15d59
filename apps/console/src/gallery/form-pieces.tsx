import { OfflineError } from '@shequtong/api-client';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { galleryTexts as t } from '../texts/gallery.js';
import { CopyButton } from '../ui/files/copy-button.js';
import { FormDialog } from '../ui/form/form-dialog.js';
import { FormField } from '../ui/form/form-field.js';
import { QrPicture } from '../ui/qr/qr-picture.js';
import styles from './gallery-page.module.css';
import { Piece } from './piece.js';

/** What asks and hands out: a dialog that keeps what was filled in, a copy, a code. */
export function FormPieces() {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (): Promise<void> | false => {
    setTried(true);
    // Nothing is sent from here: what a lost answer looks like is what is to be seen.
    return name.trim() === '' ? false : Promise.reject(new OfflineError(new Error('gallery')));
  };
  return (
    <>
      <Piece name={t.form}>
        <Button onClick={() => setOpen(true)}>{t.formOpen}</Button>
        {open && (
          <FormDialog title={t.formOpen} why={t.formWhy} ok={t.formOpen} onSubmit={submit} onClose={() => setOpen(false)}>
            <FormField label={t.formField} error={tried && name.trim() === '' ? t.formMissing : undefined}>
              {(ties) => <Input {...ties} value={name} onChange={(event) => setName(event.target.value)} />}
            </FormField>
          </FormDialog>
        )}
      </Piece>
      <Piece name={t.copy}>
        <div className={styles.row}>
          <CopyButton text={t.copyText} label={t.copy} />
          <CopyButton text={t.copyText} label={t.copy} size="small" />
        </div>
      </Piece>
      <Piece name={t.qr}>
        <QrPicture value="https://shequtong.example/j/ABCDE12345" size={120} label={t.qr} />
      </Piece>
    </>
  );
}
