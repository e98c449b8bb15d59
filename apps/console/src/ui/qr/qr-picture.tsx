import { QRCode } from 'antd';

/** Black on white in every mode, because cameras read it. */
export function QrPicture({ value, size, label }: { readonly value: string; readonly size: number; readonly label: string }) {
  return (
    <div role="img" aria-label={label}>
      {/* The picture inside has no name of its own. */}
      <div aria-hidden="true">
        <QRCode
          value={value}
          size={size}
          type="svg"
          bordered={false}
          color="#000000"
          bgColor="#ffffff"
          errorLevel="M"
          style={{ padding: 0 }}
        />
      </div>
    </div>
  );
}
