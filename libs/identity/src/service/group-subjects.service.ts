import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SubjectName, Subjects } from '@shequtong/platform';
import { groupNames } from '../store/resident-group.store.js';

/** How resident groups are called in lists of other contexts. */
@Injectable()
export class GroupSubjects implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register('resident-group', async (db, refs) => {
      const rows = await groupNames(db, refs);
      return new Map(rows.map(({ id, name }): [string, SubjectName] => [id, { name, words: null }]));
    });
  }
}
