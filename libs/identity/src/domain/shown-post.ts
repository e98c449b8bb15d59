import { type Role, roleNameAt } from '@shequtong/kernel';

/** What somebody of an office is called beside their name: their post, else their role as their unit calls it. */
export const shownPost = ({
  post,
  role,
  areaName,
}: {
  readonly post: string | null;
  readonly role: Role;
  readonly areaName: string;
}): string => post ?? roleNameAt(role, areaName);
