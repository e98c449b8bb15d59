import { ObjectListField, TextField, TextListField } from '@shequtong/platform';

class CategoryView {
  @TextField({ label: '类别代码', max: 60 })
  code: string;

  @TextField({ label: '上级类别', max: 60, nullable: true })
  parentCode: string | null;

  @TextField({ label: '名称', max: 20 })
  name: string;

  @TextListField({ label: '关键词', max: 50, maxLength: 20 })
  keywords: string[];
}

export class CategoriesView {
  @ObjectListField({ label: '类别', max: 500 }, () => CategoryView)
  categories: CategoryView[];
}
