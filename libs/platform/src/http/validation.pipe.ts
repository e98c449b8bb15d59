import { ValidationPipe } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type ValidationError } from 'class-validator';
import { type FieldProblem } from '../errors/problem.js';

/** Refuses unknown fields and wrong types, and says per field what to correct. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new DomainError('platform/validation-failed', { fields: fieldProblems(errors) }),
  });

function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = parent ? (/^\d+$/.test(error.property) ? `${parent}[${error.property}]` : `${parent}.${error.property}`) : error.property;
    const own = Object.entries(error.constraints ?? {})
      .slice(0, 1)
      .map(([rule, message]) => ({
        field,
        message: rule === 'whitelistValidation' ? '没有这个字段，请去掉后再试' : message,
      }));
    return [...own, ...fieldProblems(error.children ?? [], field)];
  });
}
