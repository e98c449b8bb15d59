import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, area } from '@shequtong/platform';
import { CategoriesService } from '../service/categories.service.js';
import { CategoriesView } from './category.view.js';

@ApiTags('tickets')
@Controller('ticket-categories')
export class CategoriesController {
  constructor(private readonly categories: CategoriesService) {}

  /** What can be reported, in two levels. */
  @Get()
  @Access('ticket.categories', area.none)
  @ApiOkResponse({ type: CategoriesView })
  async list(): Promise<CategoriesView> {
    const all = await this.categories.all();
    return { categories: all.map(({ code, parentCode, name, keywords }) => ({ code, parentCode, name, keywords: [...keywords] })) };
  }
}
