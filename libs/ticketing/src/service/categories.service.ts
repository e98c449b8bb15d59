import { Injectable } from '@nestjs/common';
import { anonymous, Transactions } from '@shequtong/platform';
import { categoriesInForce, type CategoryRow } from '../store/category.store.js';

/** What can be reported: public, the same for everybody. */
@Injectable()
export class CategoriesService {
  constructor(private readonly transactions: Transactions) {}

  /** Both levels, in the order of the form. */
  async all(): Promise<CategoryRow[]> {
    return this.transactions.read(anonymous, (db) => categoriesInForce(db));
  }
}
