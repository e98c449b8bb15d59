import { TreeSelect } from 'antd';
import { useId } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { type AreaSource } from '../../calls/area-source.js';
import { type AreaTreeNode } from './area-tree.js';
import { useAreaTree } from './use-area-tree.js';

const t = uiTexts.area;

/** A chosen place with the name to show before the tree has been read. */
export interface ChosenArea {
  readonly id: number;
  readonly name: string;
}

interface AreaPickerProps {
  readonly source: AreaSource;
  readonly value?: ChosenArea;
  readonly onChange: (area: ChosenArea | undefined) => void;
  readonly label: string;
  readonly clearable?: boolean;
  readonly width?: number | string;
}

/** Nodes carry texts only, so the label is one. */
interface Labelled {
  readonly value: number;
  readonly label: string;
}

/** Picks a place: by opening the tree, or by typing a name or pinyin initials. */
export function AreaPicker({ source, value, onChange, label, clearable, width = 260 }: AreaPickerProps) {
  const { tree, status, expanded, setExpanded, open, expand, search } = useAreaTree(source);
  const id = useId();
  const nothing = status === 'reading' ? uiTexts.states.loading : status === 'failed' ? t.failed : t.none;
  return (
    <TreeSelect<Labelled | undefined, AreaTreeNode>
      id={id}
      aria-label={label}
      style={{ width }}
      labelInValue
      value={value && { value: value.id, label: value.name }}
      treeData={tree}
      treeExpandedKeys={[...expanded]}
      onTreeExpand={(keys) => setExpanded(keys.map(Number))}
      loadData={(node) => expand(Number(node.value))}
      showSearch={{ filterTreeNode: false, onSearch: search }}
      onOpenChange={(opened) => {
        if (opened) void open();
        else search('');
      }}
      allowClear={clearable}
      loading={status === 'reading'}
      placeholder={t.placeholder}
      notFoundContent={nothing}
      // The field names its list by this id; antd's tree has none.
      popupRender={(list) => <div id={`${id}_list`}>{list}</div>}
      popupMatchSelectWidth={340}
      listHeight={360}
      onChange={(chosen) => onChange(chosen && { id: chosen.value, name: chosen.label })}
    />
  );
}
