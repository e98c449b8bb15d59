import fs from 'node:fs';
import { themeJson, tokensScss } from '../src/ui/theme/tokens-css.js';

fs.writeFileSync(new URL('../src/ui/theme/tokens.gen.scss', import.meta.url), tokensScss());
fs.writeFileSync(new URL('../src/theme.json', import.meta.url), themeJson());
