import { type PipeTransform } from '@nestjs/common';
import { DomainError, isUuid } from '@shequtong/kernel';

/** An id in a path. What is no id names nothing that exists. */
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw new DomainError('platform/not-found');
    return value;
  }
}
